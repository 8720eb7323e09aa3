import type { Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { decideRecovery, type RecoveryFacts } from '@gongyou/shared/domain/identity/recovery'
import { readTypedIdentity } from '@gongyou/shared/domain/identity/typed-identity'
import { maskMobile } from '@gongyou/shared/domain/identity/mobile'
import { days, hours, localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import { countInMinute, type MinuteCount } from '../platform/minute-limit'
import { proveIdentity } from '../platform/prove-identity'
import { repeated, type Actor, type KeyedUseCase, type Repeated } from '../platform/use-case'
import type { AccountRecord } from '../table/people.entities'
import type { PersonWithMembership } from '../table/people.repository'
import type { RecoveryRecord } from '../table/recovery.entities'
import { numberGiven, type GivenNumber } from './number-given'
import type { RecoveryDeps } from './recovery-dependencies'
import { recoveryIdOf } from './recovery-id'
import { renderOwnRecovery } from './render-recovery'

type Asked = Parameters<KeyedUseCase<'recovery.begin', RecoveryDeps>['run']>[0]

/**
 * A new WeChat account asks for the person it says it acts for. Name, ID number and a number checked in real time prove
 * it; then it waits, and is told nothing of the member until it is through. The old account hears of it at once.
 */
export const beginRecovery: KeyedUseCase<'recovery.begin', RecoveryDeps> = {
  async run(asked, deps) {
    const proven = await provenClaimant(asked, deps)
    if ('problem' in proven) return proven
    return attempt(asked, proven, deps)
  },

  async repeat(_, { actor }, { actors }) {
    const recovery = (await actors.withId(actor.accountId))?.account.recovery
    return recovery ? answer(recovery) : { problem: 'recovery-settled' }
  },
}

interface Proven {
  readonly nationalIdDigest: string
  readonly number: GivenNumber['number']
  readonly phoneMinute: MinuteCount
}

/** Who asks, once name, ID number and the number in real time have been found to belong together. */
async function provenClaimant({ input, actor, request }: Asked, deps: RecoveryDeps): Promise<Proven | Refused> {
  if (!input.consents.sensitiveData) {
    return { problem: 'consent-needed', fields: { 'consents.sensitiveData': 'consent-needed' } }
  }
  const read = readTypedIdentity(input, localDateOf(deps.now()))
  if (read.kind === 'invalid') return { problem: Object.values(read.fields)[0] ?? 'id-invalid', fields: read.fields }
  const { name, nationalId } = read.identity
  const nationalIdDigest = deps.seal.digest('national-id', nationalId)
  const early = decideRecovery(await ownFacts(actor, nationalIdDigest, deps), await timesOf(deps))
  if (early.kind === 'refused') return { problem: early.because }

  const { limits } = await deps.settings()
  const phoneMinute = countInMinute(actor.account.phoneMinute, limits.phone, deps.now())
  if ('problem' in phoneMinute) return phoneMinute
  const given = await numberGiven({ phoneCode: input.phoneCode, realtime: true }, { actor, request }, deps)
  if ('problem' in given) return given
  const unproven = await proveIdentity({ name, nationalId, phone: given.number }, actor.accountId, deps)
  return unproven ?? { nationalIdDigest, number: given.number, phoneMinute }
}

/** What can be said before anything is proven: about the account that asks, and nobody else. */
async function ownFacts({ account }: Actor, digest: string, { people }: RecoveryDeps): Promise<RecoveryFacts> {
  const { person } = account.personId === undefined ? {} : await people.withId(account.personId)
  return {
    holder: person?.nationalId.digest === digest ? 'this-account' : 'another-account',
    claimantIsTaken: account.personId !== undefined,
    isUnderWay: account.recovery?.state === 'waiting',
  }
}

async function attempt(
  asked: Asked,
  proven: Proven,
  deps: RecoveryDeps,
): Promise<Reply<'recovery.begin'> | Refused | Repeated> {
  const { actor, request } = asked
  const lock = await deps.recoveries.holderOf(proven.nationalIdDigest)
  const known = lock ? await deps.people.withId(lock.personId) : {}
  const holder = known.person && (await deps.actors.withId(known.person.accountId))?.account
  const decision = decideRecovery(await factsOf({ actor, known, holder }, deps), await timesOf(deps))
  if (decision.kind === 'refused') return { problem: decision.because }
  if (!known.person || !known.membership) throw new Error('a recovery is granted of nobody')

  const recovery = await recoveryOf({ actor, known, proven, dueAt: decision.dueAt }, deps)
  const ids = { recoveryId: recovery.recoveryId }
  const saved = await deps.recoveries.begin(
    { recovery, phoneMinute: proven.phoneMinute },
    { request, status: 201, ids },
  )
  if (saved === 'repeated') return repeated
  if (saved === 'lost') return { problem: 'recovery-open' }
  return answer({ recoveryId: recovery.recoveryId, role: 'claimant', state: 'waiting', dueAt: decision.dueAt })
}

interface Standing {
  readonly actor: Actor
  readonly known: PersonWithMembership
  readonly holder?: AccountRecord
}

/** Everything that the decision rests on, as it stands now. */
async function factsOf({ actor, known, holder }: Standing, { recoveries }: RecoveryDeps): Promise<RecoveryFacts> {
  const { account } = actor
  const isUnderWay = account.recovery?.state === 'waiting' || holder?.recovery?.state === 'waiting'
  if (!known.person || !known.membership) {
    return { holder: 'nobody', claimantIsTaken: account.personId !== undefined, isUnderWay }
  }
  const stopped = (await recoveries.of(known.person.personId)).findLast(
    ({ state, move }) => state === 'stopped' && move.toAccountId === actor.accountId,
  )
  return {
    holder: known.person.accountId === actor.accountId ? 'this-account' : 'another-account',
    claimantIsTaken: account.personId !== undefined,
    isUnderWay,
    stoppedAt: stopped?.endedAt as Instant | undefined,
  }
}

interface Granted {
  readonly actor: Actor
  readonly known: PersonWithMembership
  readonly proven: Proven
  readonly dueAt: Instant
}

async function recoveryOf(
  { actor: { accountId }, known: { person, membership }, proven, dueAt }: Granted,
  { directory, seal, newId, now }: RecoveryDeps,
): Promise<RecoveryRecord> {
  if (!person || !membership) throw new Error('a recovery is made of nobody')
  const union = await directory.union(membership.unionId)
  return {
    personId: person.personId,
    recoveryId: recoveryIdOf(person.personId, newId()),
    name: person.name,
    move: {
      fromAccountId: person.accountId,
      toAccountId: accountId,
      memberNumber: membership.memberNumber,
      dueAt,
    },
    responsibleUnionId: union?.hostId ?? union?.unionId ?? membership.unionId,
    state: 'waiting',
    phone: {
      sealed: seal.seal(proven.number, { entity: 'account', field: 'phone', owner: accountId }),
      masked: maskMobile(proven.number),
      digest: seal.digest('phone', proven.number),
    },
    waitingSince: now(),
    reasons: [],
    version: 1,
  }
}

async function timesOf({ settings, now }: RecoveryDeps) {
  const { recovery } = await settings()
  return { now: now(), delay: hours(recovery.delayHours), barredFor: days(recovery.barredDays) }
}

function answer(recovery: NonNullable<AccountRecord['recovery']>): Extract<Reply<'recovery.begin'>, { status: 201 }> {
  return { status: 201, body: { recovery: renderOwnRecovery(recovery) } }
}
