import type { Request } from '@gongyou/shared/contracts/contract'
import { days } from '@gongyou/shared/kernel/time'
import { wireChanges } from '../src/unions/lambda'
import { staffMember, succeeded, type RunningTown } from './running-town'
import { staff } from './small-town'

/** What an admin fills in for a joint union in the township; parent and document are the test's. */
export const jointForm = {
  name: '柴桥物流园联合工会（演示）',
  form: 'joint',
  scope: 'area',
  kind: 'joint',
  parentId: 'township-union',
  approvalDocument: '演示批复〔2026〕第3号',
  regions: ['330206006'],
  acceptsIndividuals: true,
  phone: '0574-00000000',
  dues: { kind: 'waived', says: '暂不收会费' },
} satisfies Request<'union.create'>

/** The admins of district and city, signed in: two persons who both reach the district's subtree. */
export async function admins(town: RunningTown) {
  const [district, city] = await Promise.all([
    staffMember(town, staff.districtAdmin),
    staffMember(town, staff.cityAdmin),
  ])
  return { district, city }
}

/** Grounds as a congress gives them. */
export const resolved = {
  reason: 'congress-resolution',
  document: '演示决议〔2026〕7号',
  consentDocument: '演示批复〔2026〕9号',
} as const

/** What is to end: merged into another, or dissolved. */
export interface Ending {
  readonly id: string
  readonly into?: string
}

/** Proposed by the district's admin and confirmed by the city's: from here on its members are told. */
export async function announce(town: RunningTown, { id, into }: Ending) {
  const { district, city } = await admins(town)
  const { version } = succeeded(await district.call('union.inspect', { id })).body.union
  const asked = { ...resolved, id, version }
  const { change } = (
    into === undefined
      ? succeeded(await district.call('union.dissolve', asked))
      : succeeded(await district.call('union.merge', { ...asked, into }))
  ).body
  const confirm = { id, changeId: change.id, version: change.version }
  return succeeded(await city.call('union.confirmChange', confirm)).body.change
}

/** Lets the whole notice pass. */
export function waitForTheDay(town: RunningTown): void {
  town.advance(days(17))
}

/** One run of the schedule, in this process. */
export function carryOut(town: RunningTown): Promise<{ readonly moved: number }> {
  return wireChanges(town.surroundings)()
}
