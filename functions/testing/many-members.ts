import { BatchPutRequest } from 'dynamodb-toolbox/entity/actions/batchPut'
import { BatchWriteCommand, execute } from 'dynamodb-toolbox/table/actions/batchWrite'
import { generateNationalId, maskNationalId } from '@gongyou/shared/domain/identity/national-id'
import { mintMemberNumber } from '@gongyou/shared/domain/membership/member-number'
import { addDays, isoWeekOf, localDateOf, type Instant, type LocalDate } from '@gongyou/shared/kernel/time'
import { inItsLists } from '../src/table/queue-keys'
import { inParallel } from '../src/platform/concurrency'
import { nationalIdLockEntity } from '../src/table/enrolment.entities'
import { accountEntity, membershipEntity, numberLockEntity, personEntity } from '../src/table/people.entities'
import type { RunningTown } from './running-town'
import { unions } from './small-town'

const joinedAt = '2026-11-02T02:00:00.000Z' as Instant
/** Five items each, and a batch holds 25. */
const atOnce = 5
const firstBirthday = '1985-01-01' as LocalDate

/** Puts invented members into the table past the API, half of them in each of two unions: the `from`th to the `to`th. */
export async function addMembers(town: RunningTown, from: number, to: number): Promise<void> {
  const { table } = town
  const itemsOf = openMemberItems(town)
  const members = Array.from({ length: to - from }, (_, index) => from + index)
  const batches = members
    .filter((_, index) => index % atOnce === 0)
    .map((first) => [first, Math.min(first + atOnce, to)])
  await inParallel(batches, 4, async ([first = 0, end = 0]) => {
    const items = members.slice(first - from, end - from).flatMap(itemsOf)
    await execute(table.build(BatchWriteCommand).requests(...items))
  })
}

/** The five items that an admission leaves of one member. */
function openMemberItems({ seal, table }: RunningTown) {
  const accounts = accountEntity(table)
  const people = personEntity(table)
  const memberships = membershipEntity(table)
  const idLocks = nationalIdLockEntity(table)
  const numberLocks = numberLockEntity(table)

  return (index: number) => {
    const personId = `member-${index}`
    const accountId = `account-of-member-${index}`
    const applicationId = `application-of-member-${index}`
    const nationalId = generateNationalId({ bornOn: addDays(firstBirthday, index), sex: 'male', sequence: 1 })
    const digest = seal.digest('national-id', nationalId)
    const sealed = seal.seal(nationalId, { entity: 'person', field: 'nationalId', owner: personId })
    const memberNumber = mintMemberNumber(Uint8Array.of(0, 0, 0, 0, 0, index >> 16, (index >> 8) & 255, index & 255))
    const person = { personId, name: '老会员', sex: 'male' as const, realName: 'matched' as const, version: 1 }
    const membership = {
      personId,
      memberNumber,
      name: '老会员',
      unionId: index % 2 === 0 ? unions.freight.unionId : unions.joint.unionId,
      since: localDateOf(joinedAt),
      state: 'active' as const,
      occupation: 'truck-driver',
      applicationId,
      approval: { unionId: unions.freight.unionId, at: joinedAt, basis: 'authorisation' as const },
      version: 1,
    }
    return [
      accounts
        .build(BatchPutRequest)
        .item({ accountId, openid: `openid-${index}`, epoch: 0, version: 0, createdAt: joinedAt, personId }),
      people.build(BatchPutRequest).item({
        ...person,
        accountId,
        nationalId: { sealed, masked: maskNationalId(nationalId), digest },
        bornMonth: firstBirthday.slice(0, 7),
      }),
      memberships.build(BatchPutRequest).item(inItsLists(membership, isoWeekOf(localDateOf(joinedAt)))),
      idLocks.build(BatchPutRequest).item({ digest, personId, accountId, applicationId, realName: 'matched' }),
      numberLocks.build(BatchPutRequest).item({ memberNumber, personId }),
    ]
  }
}
