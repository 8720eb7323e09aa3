import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMembers } from '../../testing/many-members'
import {
  consumptionOf,
  fastForm,
  reviewedForm,
  runTown,
  someone,
  staffMember,
  succeeded,
  worker,
  type RunningTown,
} from '../../testing/running-town'
import { codes, staff, unions } from '../../testing/small-town'
import type { Consumed } from '../table/capacity'

/** Capacity units that one request may consume, as the data model grants them. */
const budgets = {
  'the landing page, signed out': { write: 0, read: 1 },
  'a first session with home and landing': { write: 2, read: 4 },
  'a member’s session with home and landing': { write: 2, read: 4 },
  'a reviewer’s session with home and landing': { write: 2, read: 4 },
  'an application to a scanned union': { write: 14, read: 4 },
  'an application without a code': { write: 14, read: 4 },
  'an application that is admitted at once': { write: 18, read: 5 },
  'an application admitted at once by the pool of the district': { write: 18, read: 5 },
  'an approval': { write: 18, read: 4 },
  'a page of 25 in the queue': { write: 0, read: 6 },
} as const satisfies Record<string, Consumed>

type Operation = keyof typeof budgets
type Bill = Record<Operation, Consumed>

let town: RunningTown
let amongForty: Bill
let amongThousand: Bill

beforeAll(async () => {
  town = await runTown()
  const riders = await Promise.all(Array.from({ length: 27 }, () => worker(town)))
  for (const rider of riders) succeeded(await rider.call('application.submit', reviewedForm(rider.nationalId)))
  const unguided = await worker(town)
  succeeded(await unguided.call('application.submit', withoutCode(unguided.nationalId)))
  await addMembers(town, 0, 40)
  amongForty = await billOf(town)
  await addMembers(town, 40, 1000)
  amongThousand = await billOf(town)
})
afterAll(() => town.close())

const withoutCode = (nationalId: string) => ({ ...reviewedForm(nationalId), unionCode: undefined })

/** Every operation once, each by somebody who has not done it before; the function instance is a warm one. */
async function billOf(among: RunningTown): Promise<Bill> {
  const [driver, rider, unguided, pooled] = await Promise.all([1, 2, 3, 4].map(() => worker(among)))
  if (!driver || !rider || !unguided || !pooled) throw new Error('four were asked for')
  const reviewer = await staffMember(among, staff.jointReviewer)
  const visitor = await someone(among, `visitor-${driver.phone}`)
  const submitted = () => rider.call('application.submit', reviewedForm(rider.nationalId))
  const fast = () => driver.call('application.submit', fastForm(driver.nationalId))
  const queue = () => reviewer.call('review.queue', { union: unions.joint.unionId, limit: 25 })
  const approveFirst = async () => {
    const [first] = succeeded(await queue()).body.items
    const decision = { id: first?.application.id ?? '', version: first?.application.version ?? 0 }
    return consumptionOf(async () =>
      succeeded(await reviewer.call('review.decide', { ...decision, decision: 'approve' })),
    )
  }
  const signIn = (openid: string) => consumptionOf(() => among.signIn(openid, codes.fast.code))
  return {
    'the landing page, signed out': await consumptionOf(async () =>
      succeeded(await among.call('code.landing', { code: codes.fast.code })),
    ),
    'a first session with home and landing': await signIn(`first-${visitor.openid}`),
    'an application to a scanned union': await consumptionOf(async () => succeeded(await submitted())),
    'an application without a code': await consumptionOf(async () =>
      succeeded(await unguided.call('application.submit', withoutCode(unguided.nationalId))),
    ),
    'an application that is admitted at once': await consumptionOf(async () => succeeded(await fast())),
    'an application admitted at once by the pool of the district': await consumptionOf(async () =>
      succeeded(await pooled.call('application.submit', fastForm(pooled.nationalId, { unionCode: codes.lapsed.code }))),
    ),
    'a member’s session with home and landing': await signIn(driver.openid),
    'a reviewer’s session with home and landing': await signIn(staff.jointReviewer.openid),
    'a page of 25 in the queue': await consumptionOf(async () => succeeded(await queue())),
    'an approval': await approveFirst(),
  }
}

const operations = Object.keys(budgets) as Operation[]

describe('what a request costs of the table', () => {
  it.each(operations)('is within its budget for %s', (operation) => {
    expect(amongForty[operation].write).toBeLessThanOrEqual(budgets[operation].write)
    expect(amongForty[operation].read).toBeLessThanOrEqual(budgets[operation].read)
  })

  it.each(operations)(
    'is the same among a thousand members as among forty, give or take a tenth, for %s',
    (operation) => {
      const { read, write } = amongForty[operation]
      expect(Math.abs(amongThousand[operation].read - read)).toBeLessThanOrEqual(read / 10)
      expect(Math.abs(amongThousand[operation].write - write)).toBeLessThanOrEqual(write / 10)
    },
  )
})
