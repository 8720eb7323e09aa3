import { audited } from '../platform/audited'
import { actsOn, reaches } from '../platform/reach'
import { repeated, type KeyedUseCase, type UseCase } from '../platform/use-case'
import type { OutletRecord } from '../table/benefits.entities'
import type { BenefitsDeps } from './dependencies'

/** The outlets that a union's staff keeps. */
export const listOutlets: UseCase<'outlet.list', BenefitsDeps> = async ({ input, actor }, deps) => {
  if (!(await reaches(actor, 'see-benefits', input.union, deps.directory))) return { problem: 'not-found' }
  const all = await deps.outlets.ofUnion(input.union)
  const list = `outlets#${input.union}`
  const from = input.cursor === undefined ? { first: 0 } : deps.cursors.read(list, input.cursor)
  if (!from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }
  const [first, next] = [Number(from['first']), Number(from['first']) + input.limit]
  const nextCursor = next < all.length ? deps.cursors.write(list, { first: next }) : undefined
  return { status: 200, body: { items: all.slice(first, next).map(rendered), nextCursor } }
}

/** Enters a place where vouchers can be redeemed; its clerks are appointed by an admin. */
export const createOutlet: KeyedUseCase<'outlet.create', BenefitsDeps> = {
  async run({ input, actor, request }, deps) {
    const by = await actsOn(actor, 'manage-benefits', input.unionId, deps.directory)
    if (!by) return { problem: 'not-found' }
    const outlet: OutletRecord = { ...input, outletId: Buffer.from(deps.randomBytes(8)).toString('hex'), version: 1 }
    const audit = audited({ act: 'outlet.create', unionId: input.unionId, by, subject: outlet.outletId }, deps)
    const saved = await deps.outlets.create(outlet, audit, { request, status: 201 })
    return saved === 'repeated' ? repeated : { status: 201, body: { outlet: rendered(outlet) } }
  },
  async repeat({ ids }, _, deps) {
    const outlet = await deps.outlets.lately(ids['outletId'] ?? '')
    return outlet ? { status: 201, body: { outlet: rendered(outlet) } } : { problem: 'not-found' }
  },
}

function rendered({ outletId: id, unionId, merchantId, merchantName, name, kind, address }: OutletRecord) {
  return { id, unionId, merchantId, merchantName, name, kind, address }
}
