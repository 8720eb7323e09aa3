import type { Input, Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import type { CitySettings } from '@gongyou/shared/contracts/settings'
import { parseScanned } from '@gongyou/shared/domain/codes/union-code'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { decideTransfer } from '@gongyou/shared/domain/membership/transfer'
import { localDateOf } from '@gongyou/shared/kernel/time'
import { addWorkingDays } from '@gongyou/shared/kernel/working-days'
import { repeated, type KeyedUseCase, type Repeated } from '../platform/use-case'
import { renderMembership } from '../table/application.rendering'
import type { Directory } from '../table/directory.repository'
import type { MembershipRecord } from '../table/people.entities'
import type { TransferRecord } from '../table/transfers.entities'
import type { UnionRecord } from '../table/unions.entities'
import type { MembershipDeps } from './dependencies'
import { awaiting, movedTo } from './moved-membership'
import { receiving } from './receiving-union'
import { answer, ownTransfer } from './own-transfer'
import { nameOf, renderTransfer } from './render-transfer'
import { ownIdOf } from './own-id'
import type { TransferChange } from './transfers.repository'

type Asked = Parameters<KeyedUseCase<'transfer.submit', MembershipDeps>['run']>[0]
type Answer = Reply<'transfer.submit'> | Refused

/** Losing a race means that the membership has changed in between; as it is then decides. */
const mostTries = 4

/**
 * Moves a member by one tap: at once into a union that admits by its authorisation, else to wait for its answer. The
 * union left is told, not asked. One membership at every instant: it is one item, and moves from the version seen.
 */
export const submitTransfer: KeyedUseCase<'transfer.submit', MembershipDeps> = {
  async run(asked, deps) {
    const union = await unionAskedFor(asked.input, deps.directory)
    if ('problem' in union) return union
    for (let attempt = 1; attempt <= mostTries; attempt += 1) {
      const answer = await attemptTransfer(asked, union, deps)
      if (answer !== 'lost') return answer
    }
    return { problem: 'busy', retryAfter: 1 }
  },

  async repeat({ status, ids }, { actor }, deps) {
    if (status === 201) {
      const own = await ownTransfer(ids['transferId'] ?? '', actor.personId, deps)
      return own ? { status: 201, body: (await answer(own, deps)).body } : { problem: 'not-found' }
    }
    const { membership } = await deps.people.withId(actor.personId)
    if (!membership) return { problem: 'not-member' }
    const guestOf = ids['guestOf'] === undefined ? undefined : await deps.directory.union(ids['guestOf'])
    return stayed(membership, await deps.directory.union(membership.unionId), guestOf)
  },
}

/** The union behind a code or an id, as it stands; one that was merged is the one it became. */
async function unionAskedFor(
  { unionCode, unionId }: Input<'transfer.submit'>,
  directory: Directory,
): Promise<UnionRecord | Refused> {
  if (unionCode === undefined) return (await directory.union(unionId ?? '')) ?? { problem: 'not-found' }
  const text = parseScanned({ scene: unionCode, q: unionCode, text: unionCode })
  const code = text && (await directory.code(text))
  const union = code && (await directory.union(code.unionId))
  return union ?? { problem: 'code-unknown', fields: { unionCode: 'code-unknown' } }
}

async function attemptTransfer(
  asked: Asked,
  union: UnionRecord,
  deps: MembershipDeps,
): Promise<Answer | Repeated | 'lost'> {
  const { membership } = await deps.people.withId(asked.actor.personId)
  if (!membership || !isMembershipHeld(membership.state)) return { problem: 'not-member' }
  const settings = await deps.settings()
  const present = await deps.directory.union(membership.unionId)
  const decision = decideTransfer(
    {
      state: membership.state,
      occupation: membership.occupation,
      unionId: present?.unionId ?? membership.unionId,
      atEmployersUnion: present?.kind === 'employer',
      openTransferId: membership.openTransferId,
    },
    receivingFor(union, deps),
    asked.input.stillEmployed,
  )
  switch (decision.kind) {
    case 'refused':
      return { problem: decision.because }
    case 'already-there':
      return save({}, { asked, ids: {}, status: 200, answer: () => stayed(membership, present) }, deps)
    case 'guest': {
      const guest = { personId: membership.personId, unionId: union.unionId, since: deps.now() }
      const ids = { guestOf: union.unionId }
      return save({ guest }, { asked, ids, status: 200, answer: () => stayed(membership, present, union) }, deps)
    }
    case 'moved':
    case 'awaiting': {
      const change = moving(membership, { asked, union, settings, atOnce: decision.kind === 'moved' }, deps)
      const ids = { transferId: change.transfer.after.transferId }
      const moved = { transfer: change.transfer.after, membership: change.membership.after }
      const unions = new Map([
        [membership.unionId, present ?? union],
        [union.unionId, union],
      ])
      const body = renderTransfer(moved, unions, settings.transfers.undoHours)
      return save(change, { asked, ids, status: 201, answer: () => ({ status: 201, body }) }, deps)
    }
  }
}

/** A union at an employer judges by itself who works there; it takes nobody by authorisation. */
function receivingFor(union: UnionRecord, { now }: MembershipDeps) {
  const seen = receiving(union, localDateOf(now()))
  return { ...seen, atOwnEmployer: union.kind === 'employer' && !seen.admitsAtOnce }
}

interface Moving {
  readonly asked: Asked
  readonly union: UnionRecord
  readonly settings: CitySettings
  readonly atOnce: boolean
}

function moving(before: MembershipRecord, { asked, union, settings, atOnce }: Moving, { newId, now }: MembershipDeps) {
  const at = now()
  const { personId, memberNumber, name, occupation, since, waitingSince: waitedSince, unionId: fromUnionId } = before
  const transferId = ownIdOf(personId, newId())
  const dueOn = addWorkingDays(localDateOf(at), settings.transfers.decideWithin, settings.dayTable)
  const transfer: TransferRecord = {
    transferId,
    personId,
    accountId: asked.actor.accountId,
    name,
    occupation,
    move: { fromUnionId, toUnionId: union.unionId, memberNumber, since, waitedSince, doneAt: atOnce ? at : undefined },
    responsibleUnionId: union.hostId ?? union.unionId,
    waitingSince: at,
    reasons: [],
    version: 1,
    ...(atOnce ? { state: 'done', basis: 'authorisation' } : { state: 'awaiting', dueOn }),
  }
  const turn = { transferId, at }
  const after = atOnce ? movedTo(before, union, turn) : awaiting(before, turn)
  return { transfer: { after: transfer }, membership: { after, before } } satisfies TransferChange
}

interface Saving {
  readonly asked: Asked
  readonly status: 200 | 201
  readonly ids: Readonly<Record<string, string>>
  readonly answer: () => Answer
}

async function save(
  change: TransferChange,
  { asked, status, ids, answer: answerOf }: Saving,
  { transfers }: MembershipDeps,
): Promise<Answer | Repeated | 'lost'> {
  const saved = await transfers.save(change, { request: asked.request, status, ids })
  if (saved === 'repeated') return repeated
  return saved === 'lost' ? 'lost' : answerOf()
}

/** Nothing was moved: the membership stands where it stood. */
function stayed(membership: MembershipRecord, union?: UnionRecord, guestOf?: UnionRecord): Answer {
  return {
    status: 200,
    body: {
      transfer: null,
      membership: renderMembership(membership, union),
      guestOf: guestOf && nameOf(guestOf.unionId, guestOf),
    },
  }
}
