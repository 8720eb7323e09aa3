import type { AccessPurpose } from '@gongyou/shared/contracts/names'
import { rollPurposeWords } from '@gongyou/shared/contracts/words'
import { isRollOpen, mostOnFullRoll } from '@gongyou/shared/domain/membership/roll'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import type { Instant } from '@gongyou/shared/kernel/time'
import { audited } from '../platform/audited'
import { inParallel } from '../platform/concurrency'
import type { UseCase } from '../platform/use-case'
import type { AccessRecord } from '../table/ledger.entities'
import type { AccountRecord, MembershipRecord, PersonRecord } from '../table/people.entities'
import type { RollRecord } from '../table/rolls.entities'
import { drawRoll } from './draw-roll'
import { printedBy } from './printed-by'
import type { RollDeps } from './roll-dependencies'
import { readRollLink } from './roll-link'
import { reachedUnion } from './roll-reach'

const atOnce = 8

/**
 * Opens the link to a full roll: for a day, a few times, and only as long as the one who asked still has the role. Each
 * opening is a look at everybody on it, and is written into each one's ledger before anything is unsealed.
 */
export const openRoll: UseCase<'roll.open', RollDeps> = async ({ input }, deps) => {
  const led = readRollLink(input.link, deps.cursors)
  const roll = led && (await deps.rolls.withId(led.unionId, led.rollId))
  const union = roll && (await unionStillReached(roll, deps))
  const isOpen = roll && isRollOpen({ ...roll, confirmedAt: roll.confirmedAt as Instant | undefined }, deps.now())
  if (!union || !isOpen) return { problem: 'roll-link-over' }

  const lines = await deps.rolls.members(union.unionId, roll.occupation, mostOnFullRoll + 1)
  if (lines.length > mostOnFullRoll) return { problem: 'roll-too-long', gaps: { most: String(mostOnFullRoll) } }
  const found = await inParallel(lines, atOnce, ({ personId }) => enrolled(personId, union.unionId, deps))
  const people = found.filter((each) => each !== undefined)
  const audit = audited({ act: 'roll.open', unionId: union.unionId, by: roll.askedBy, subject: roll.rollId }, deps)
  const after = { ...roll, opened: roll.opened + 1, version: roll.version + 1 }
  if ((await deps.rolls.save({ after, before: roll, audit })) !== 'saved') return { problem: 'changed-meanwhile' }
  const byUnion = (await deps.directory.union(roll.byUnionId))?.name ?? ''
  await deps.rolls.noteAccesses(people.map((each) => lookAt(each, roll, byUnion, deps)))
  return draw(people, roll, union.name, deps)
}

/** The union, where whoever asked may still ask for its roll: a link dies with the role. */
async function unionStillReached({ unionId, askedBy }: RollRecord, { actors, directory }: RollDeps) {
  const found = await actors.withId(askedBy.accountId)
  return found && (await reachedUnion(unionId, 'ask-roll', { ...found, ...askedBy }, directory))?.union
}

/** Somebody on the roll, with everything that it says. */
interface Enrolled {
  readonly person: PersonRecord
  readonly membership: MembershipRecord
  readonly account?: AccountRecord
}

/** Nothing of whoever has left the union since the list was read. */
async function enrolled(personId: string, unionId: string, { people, rolls }: RollDeps): Promise<Enrolled | undefined> {
  const { person, membership } = await people.withId(personId, 'lately')
  if (!person || !membership || membership.unionId !== unionId || !isMembershipHeld(membership.state)) return undefined
  return { person, membership, account: await rolls.account(person.accountId) }
}

function lookAt(
  { person: { accountId }, membership: { applicationId }, account }: Enrolled,
  { purpose, askedBy }: RollRecord,
  byUnion: string,
  { newId, now }: Pick<RollDeps, 'newId' | 'now'>,
): AccessRecord {
  return {
    accountId,
    at: now(),
    accessId: newId(),
    byUnion,
    byAccountId: askedBy.accountId,
    onBehalfOf: askedBy.onBehalfOf,
    applicationId,
    purpose: `roll-${purpose}` satisfies AccessPurpose,
    fields: account?.phone ? ['nationalId', 'phone'] : ['nationalId'],
  }
}

async function draw(people: readonly Enrolled[], roll: RollRecord, unionName: string, deps: RollDeps) {
  const { occupations } = await deps.settings()
  const labelOf = (key: string) => occupations.find((each) => each.key === key)?.label ?? key
  const mark = await printedBy(roll.askedBy, roll.byUnionId, deps)
  return drawRoll(
    {
      unionName,
      note: `用于${rollPurposeWords[roll.purpose]}，两人核准；用后请销毁，不得转发`,
      occupation: roll.occupation === undefined ? undefined : labelOf(roll.occupation),
      columns: [
        { title: '会员号', width: 29 },
        { title: '姓名', width: 27 },
        { title: '身份证号', width: 42 },
        { title: '电话', width: 28 },
        { title: '职业', width: 33 },
        { title: '入会日期', width: 21 },
      ],
      rows: people.map((each) => inClear(each, labelOf, deps)),
      mark,
    },
    deps,
  )
}

function inClear({ person, membership, account }: Enrolled, labelOf: (key: string) => string, { seal }: RollDeps) {
  const { personId, accountId, name, nationalId } = person
  return [
    membership.memberNumber,
    name,
    seal.unseal(nationalId.sealed, { entity: 'person', field: 'nationalId', owner: personId }),
    account?.phone ? seal.unseal(account.phone.sealed, { entity: 'account', field: 'phone', owner: accountId }) : '',
    labelOf(membership.occupation),
    membership.since,
  ]
}
