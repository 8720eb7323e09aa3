import type { Answer } from '@gongyou/shared/contracts/contract'
import {
  decideValue,
  drawMoves,
  publicValueText,
  tidyValue,
  type PublicValue,
} from '@gongyou/shared/domain/benefits/draw-steps'
import { isSecondPerson, type ActingAdmin } from '@gongyou/shared/domain/unions/second-person'
import { localDateOf, type Instant, type LocalDate } from '@gongyou/shared/kernel/time'
import { audited } from '../platform/audited'
import { actsOn } from '../platform/reach'
import { repeated, type Actor, type KeyedUseCase, type UseCase } from '../platform/use-case'
import type { DrawRecord } from '../table/draws.entities'
import type { AuditRecord } from '../table/ledger.entities'
import type { BenefitsDeps } from './dependencies'
import { renderDraw, type FoundDraw } from './show-draw'
import { campaignInReach } from './staff-campaigns'

/** A draw with what its union's staff have given for it. */
export const inspectDraw: UseCase<'draw.inspect', BenefitsDeps> = async ({ input, actor }, deps) => {
  const found = await drawInReach(input.id, actor, deps)
  return found ? { status: 200, body: await answerTo(found, actor, deps) } : { problem: 'not-found' }
}

/**
 * Types in the public value. The first person's stands there until a second one types the same; then it is decided who
 * wins, and the scheduled work draws.
 */
export const givePublicValue: KeyedUseCase<'draw.giveValue', BenefitsDeps> = {
  async run({ input, actor, request }, deps) {
    const reached = await campaignInReach(input.id, 'manage-benefits', actor, deps)
    const before = reached && (await deps.draws.now(input.id))
    if (!reached || !before) return { problem: 'not-found' }
    const { campaign, by } = reached
    if (before.version !== input.version) return { problem: 'changed-meanwhile' }
    const typed = { on: input.on as LocalDate, value: tidyValue(input.value) }
    const isSecond = before.given !== undefined && isSecondPerson(before.given.by, by)
    const decision = decideValue(asValued(before), { ...typed, isSecond }, localDateOf(deps.now()))
    if (decision.kind === 'refused') return { problem: decision.because }
    const confirmed = { state: drawMoves.confirm.to, dueAt: deps.now() }
    const after =
      decision.kind === 'given'
        ? { ...before, state: drawMoves.give.to, given: { ...typed, at: deps.now(), by } }
        : { ...before, ...confirmed, confirmedBy: by, units: campaign.terms.units ?? 0 }
    const { unionId, campaignId: subject } = campaign
    const audit = audited({ act: 'draw.giveValue', unionId, by, subject, changed: changedIn(before, after) }, deps)
    const saved = await deps.draws.decide(before, after, audit, { request, status: 200 })
    if (saved === 'repeated') return repeated
    if (saved === 'lost') return { problem: 'changed-meanwhile' }
    const draw = { ...after, version: before.version + 1 }
    return { status: 200, body: await answerTo({ campaign, draw }, actor, deps) }
  },
  async repeat({ ids }, { actor }, deps) {
    const found = await drawInReach(ids['campaignId'] ?? '', actor, deps)
    return found ? { status: 200, body: await answerTo(found, actor, deps) } : { problem: 'not-found' }
  },
}

/** What stands there is not told by the audit before it is confirmed: the second person types it unseen. */
function changedIn(before: DrawRecord, after: DrawRecord): AuditRecord['changed'] {
  const state = { from: before.state, to: after.state }
  return after.state === 'drawing' && after.given ? { state, value: { to: publicValueText(after.given) } } : { state }
}

function asValued({ state, closedAt, given }: DrawRecord) {
  const closedOn = closedAt === undefined ? undefined : localDateOf(closedAt as Instant)
  return { state, closedOn, given: given as PublicValue | undefined }
}

async function drawInReach(id: string, actor: Actor, deps: BenefitsDeps): Promise<FoundDraw | undefined> {
  const reached = await campaignInReach(id, 'see-benefits', actor, deps)
  const draw = reached && (await deps.draws.now(id))
  return reached && draw && { campaign: reached.campaign, draw }
}

type Body = Answer<'draw.inspect'>['body']

async function answerTo({ campaign, draw }: FoundDraw, actor: Actor, deps: BenefitsDeps): Promise<Body> {
  const by = await actsOn(actor, 'manage-benefits', campaign.unionId, deps.directory)
  return {
    draw: {
      ...renderDraw({ campaign, draw }),
      version: draw.version,
      given: draw.state === 'valued' ? waiting(draw, by) : undefined,
      mayGive: by !== undefined && (draw.state === 'closed' || draw.state === 'valued'),
    },
  }
}

/** Whoever has typed the value sees it, and nobody else does. */
function waiting({ given }: DrawRecord, by: ActingAdmin | undefined): Body['draw']['given'] {
  if (!given) return undefined
  const byMe = by?.accountId === given.by.accountId
  return { at: given.at, byMe, own: byMe ? { on: given.on, value: given.value } : undefined }
}
