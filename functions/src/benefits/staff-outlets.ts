import { notOpenFrom } from '@gongyou/shared/domain/benefits/outlet'
import { audited, changesBetween } from '../platform/audited'
import { actsOn, reaches } from '../platform/reach'
import { repeated, type KeyedUseCase, type UseCase } from '../platform/use-case'
import type { OutletRecord } from '../table/benefits.entities'
import { cutPage } from './cut-page'
import type { BenefitsDeps } from './dependencies'
import { notOpenOf, renderOutlet } from './render-outlet'

/** The outlets that a union's staff keeps. */
export const listOutlets: UseCase<'outlet.list', BenefitsDeps> = async ({ input, actor }, deps) => {
  if (!(await reaches(actor, 'see-outlets', input.union, deps.directory))) return { problem: 'not-found' }
  const all = await deps.outlets.ofUnion(input.union)
  const page = cutPage(all, `outlets#${input.union}`, input, deps.cursors)
  return 'problem' in page ? page : { status: 200, body: { ...page, items: page.items.map(renderOutlet) } }
}

/** Enters a place where vouchers can be redeemed; its clerks are appointed by an admin. */
export const createOutlet: KeyedUseCase<'outlet.create', BenefitsDeps> = {
  async run({ input, actor, request }, deps) {
    const by = await actsOn(actor, 'manage-benefits', input.unionId, deps.directory)
    if (!by) return { problem: 'not-found' }
    const outlet: OutletRecord = { ...input, outletId: Buffer.from(deps.randomBytes(8)).toString('hex'), version: 1 }
    const audit = audited({ act: 'outlet.create', unionId: input.unionId, by, subject: outlet.outletId }, deps)
    const saved = await deps.outlets.create(outlet, audit, { request, status: 201 })
    return saved === 'repeated' ? repeated : { status: 201, body: { outlet: renderOutlet(outlet) } }
  },
  async repeat({ ids }, _, deps) {
    const outlet = await deps.outlets.lately(ids['outletId'] ?? '')
    return outlet ? { status: 201, body: { outlet: renderOutlet(outlet) } } : { problem: 'not-found' }
  },
}

/** One outlet, as it is now. */
export const inspectOutlet: UseCase<'outlet.inspect', BenefitsDeps> = async ({ input, actor }, deps) => {
  const outlet = await deps.outlets.now(input.id)
  const inReach = outlet && (await reaches(actor, 'see-outlets', outlet.unionId, deps.directory))
  return inReach ? { status: 200, body: { outlet: renderOutlet(outlet) } } : { problem: 'not-found' }
}

/** What is told of an outlet, and whether it takes vouchers. Whose it is stays: that is who was owed until now. */
export const editOutlet: KeyedUseCase<'outlet.edit', BenefitsDeps> = {
  async run({ input: { id, version, ...edited }, actor, request }, deps) {
    const before = await deps.outlets.now(id)
    const by = before && (await actsOn(actor, 'manage-benefits', before.unionId, deps.directory))
    if (!before || !by) return { problem: 'not-found' }
    if (before.version !== version) return { problem: 'changed-meanwhile' }
    const { hours, phone } = edited
    const facts = { ...before, ...edited, hours, phone }
    const notOpen = notOpenFrom(notOpenOf(before), edited.state, deps.now())
    const after: OutletRecord = { ...facts, notOpen, version: version + 1 }
    const changed = changesBetween(before, facts)
    const audit = audited({ act: 'outlet.edit', unionId: before.unionId, by, subject: id, changed }, deps)
    const saved = await deps.outlets.save({ before, after, audit }, { request, status: 200 })
    if (saved === 'repeated') return repeated
    if (saved === 'lost') return { problem: 'changed-meanwhile' }
    return { status: 200, body: { outlet: renderOutlet(after) } }
  },
  async repeat({ ids }, _, deps) {
    const outlet = await deps.outlets.now(ids['outletId'] ?? '')
    return outlet ? { status: 200, body: { outlet: renderOutlet(outlet) } } : { problem: 'not-found' }
  },
}
