import type { Input } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { erasedOn } from '@gongyou/shared/domain/membership/erasure'
import { expulsionMoves, type ExpulsionParty } from '@gongyou/shared/domain/membership/expulsion'
import { isMembershipInUse } from '@gongyou/shared/domain/membership/states'
import { isSecondPerson, type ActingAdmin } from '@gongyou/shared/domain/unions/second-person'
import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import type { Instant } from '@gongyou/shared/kernel/time'
import { audited } from '../platform/audited'
import { actsOn } from '../platform/reach'
import { repeated, type Actor, type KeyedUseCase, type RequestIdentity } from '../platform/use-case'
import type { ExpulsionRecord } from '../table/departures.entities'
import { onItsSchedule } from '../table/ending-keys'
import type { MembershipRecord } from '../table/people.entities'
import type { Departure } from './departures.repository'
import type { MembershipDeps } from './dependencies'
import { ended, openTransferTakenBack } from './ended-membership'
import { renderExpulsionForStaff } from './render-expulsion'

/** The committee's decision, by a second person and on its paper: the membership ends, and the member is told. */
export const confirmExpulsion: KeyedUseCase<'expulsion.confirm', MembershipDeps> = {
  run: ({ input, actor, request }, deps) =>
    takeStep({ ...input, actor, request, act: 'expulsion.confirm' }, deps, async (step) => {
      const { expulsion, membership: before, by, at } = step
      if (!may('confirm', expulsion, 'second-reviewer')) return { problem: 'expulsion-settled' }
      if (!isSecondPerson(proposerOf(expulsion), by)) return { problem: 'second-reviewer-needed' }
      if (!before || !isMembershipInUse(before.state)) return { problem: 'membership-not-in-use' }
      const { eraseAfterDays } = (await deps.settings()).endings
      const [transfer, endedGuests] = await Promise.all([
        openTransferTakenBack(before, at, deps),
        deps.departures.guestsOf(before.personId),
      ])
      const move = { ...expulsion.move, fromUnionId: before.unionId, endedAt: at }
      return {
        expulsion: { state: 'decided', move, decided: recorded(step, input.document) },
        membership: { after: ended(before, { state: 'expelled', at, eraseAfterDays }), before },
        transfers: transfer && [transfer],
        endedGuests,
      }
    }),
  repeat: ({ ids }, { actor }, deps) => repeatStep(ids['expulsionId'], actor, deps),
}

/** What was proposed is taken back; nothing has changed for the member. */
export const withdrawExpulsion: KeyedUseCase<'expulsion.withdraw', MembershipDeps> = {
  run: ({ input, actor, request }, deps) =>
    takeStep({ ...input, actor, request, act: 'expulsion.withdraw' }, deps, async (step) =>
      may('withdraw', step.expulsion, 'reviewer')
        ? { expulsion: { state: 'withdrawn', withdrawn: recorded(step) } }
        : { problem: 'expulsion-settled' },
    ),
  repeat: ({ ids }, { actor }, deps) => repeatStep(ids['expulsionId'], actor, deps),
}

/** The union above has looked again, on its own paper and by somebody who had no part in it before. */
export const lookAgainAtExpulsion: KeyedUseCase<'expulsion.lookAgain', MembershipDeps> = {
  run: ({ input, actor, request }, deps) =>
    takeStep({ ...input, actor, request, act: 'expulsion.lookAgain' }, deps, async (step) => {
      const { expulsion, membership: before, by } = step
      if (!may(input.decision, expulsion, 'reviewer-above')) return { problem: 'expulsion-settled' }
      const earlier = [proposerOf(expulsion), ...(expulsion.decided ? [expulsion.decided] : [])]
      if (!earlier.every((first) => isSecondPerson(first, by))) return { problem: 'second-reviewer-needed' }
      const { to: state } = expulsionMoves[input.decision]
      const settled = { state, lookedAgain: recorded(step, input.document) }
      if (before?.state !== 'expelled') return { problem: 'changed-meanwhile' }
      const after = state === 'lifted' ? heldAgain(before) : await endedAnew(before, step, deps)
      return { expulsion: settled, membership: { after, before } }
    }),
  repeat: ({ ids }, { actor }, deps) => repeatStep(ids['expulsionId'], actor, deps),
}

/** An expulsion, where a role of the actor's reaches whoever takes its next step; as good as none elsewhere. */
export async function expulsionInReach(id: string, actor: Actor, { departures, directory }: MembershipDeps) {
  const expulsion = await departures.expulsion(id)
  const by = expulsion && (await actsOn(actor, 'expel-member', expulsion.responsibleUnionId, directory))
  return expulsion && by ? { expulsion, by } : undefined
}

interface Asked {
  readonly id: string
  readonly version: number
  readonly actor: Actor
  readonly request: RequestIdentity
  readonly act: 'expulsion.confirm' | 'expulsion.withdraw' | 'expulsion.lookAgain'
}

interface Step {
  readonly expulsion: ExpulsionRecord
  readonly membership?: MembershipRecord
  readonly by: ActingAdmin
  readonly at: Instant
}

type Taken = Omit<Departure, 'expulsion' | 'audit'> & { readonly expulsion: Partial<ExpulsionRecord> }

async function takeStep(
  { id, version, actor, request, act }: Asked,
  deps: MembershipDeps,
  decide: (step: Step) => Promise<Taken | Refused>,
) {
  const found = await expulsionInReach(id, actor, deps)
  if (!found) return { problem: 'not-found' } as const
  const { expulsion: before, by } = found
  if (before.personId === actor.account.personId) return { problem: 'own-application' } as const
  if (before.version !== version) return { problem: 'changed-meanwhile' } as const
  const { membership } = await deps.people.withId(before.personId)
  const taken = await decide({ expulsion: before, membership, by, at: deps.now() })
  if ('problem' in taken) return taken

  const after = { ...before, ...taken.expulsion, version: before.version + 1 }
  const unionId = before.responsibleUnionId
  const audit = audited({ act, unionId, by, subject: before.expulsionId }, deps)
  const ids = { expulsionId: before.expulsionId }
  const change = { ...taken, expulsion: { after, before }, audit }
  const saved = await deps.departures.save(change, { request, status: 200, ids })
  if (saved === 'repeated') return repeated
  return saved === 'lost' ? ({ problem: 'changed-meanwhile' } as const) : rendered(after, actor, deps)
}

async function repeatStep(id: string | undefined, actor: Actor, deps: MembershipDeps) {
  const found = id === undefined ? undefined : await expulsionInReach(id, actor, deps)
  return found ? rendered(found.expulsion, actor, deps) : ({ problem: 'not-found' } as const)
}

async function rendered(expulsion: ExpulsionRecord, { accountId }: Actor, deps: MembershipDeps) {
  return { status: 200, body: await renderExpulsionForStaff(expulsion, accountId, deps) } as const
}

function may(
  move: 'confirm' | 'withdraw' | Input<'expulsion.lookAgain'>['decision'],
  { state }: ExpulsionRecord,
  by: ExpulsionParty,
): boolean {
  return mayMove(expulsionMoves, move, state, by)
}

function proposerOf({ proposed: { accountId, onBehalfOf }, proposedBy: personId }: ExpulsionRecord): ActingAdmin {
  return { accountId, personId, onBehalfOf }
}

function recorded({ by: { accountId, onBehalfOf }, at }: Step, document?: string) {
  return { at, accountId, onBehalfOf, document }
}

/** Ended as before; the time until everything personal is erased begins with the answer to the second look. */
async function endedAnew(before: MembershipRecord, { at }: Step, { settings }: MembershipDeps) {
  const { eraseAfterDays } = (await settings()).endings
  const { ended: was, version } = before
  const eraseOn = erasedOn(at, eraseAfterDays)
  return onItsSchedule({ ...before, ended: { at: was?.at ?? at, eraseOn }, version: version + 1 })
}

/** As it was before: with its union, its number, and without work where it had been kept so. */
function heldAgain(before: MembershipRecord): MembershipRecord {
  const state = before.retained ? ('retained' as const) : ('active' as const)
  return onItsSchedule({ ...before, state, ended: undefined, version: before.version + 1 })
}
