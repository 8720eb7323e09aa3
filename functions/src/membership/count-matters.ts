import type { StaffAction } from '@gongyou/shared/domain/staff/rights'
import type { Answer } from '@gongyou/shared/contracts/contract'
import { reaches } from '../platform/reach'
import type { UseCase } from '../platform/use-case'
import { expulsionsAt, leavingsAt } from '../table/ending-keys'
import { unverifiedAt } from '../table/members-list'
import { recoveriesAt, transfersTo } from '../table/queue-keys'
import type { MembershipDeps } from './dependencies'

type Kind = keyof Answer<'matter.count'>['body']

/** Of each kind of matter, who may see it and in which list of a union it lies. */
const kinds = {
  arrivals: { action: 'see-transfers', listAt: transfersTo },
  leavings: { action: 'see-leavings', listAt: leavingsAt },
  recoveries: { action: 'see-recoveries', listAt: recoveriesAt },
  doubts: { action: 'see-unverified', listAt: unverifiedAt },
  expulsions: { action: 'see-expulsions', listAt: expulsionsAt },
} as const satisfies Record<Kind, { readonly action: StaffAction; readonly listAt: (unionId: string) => string }>

/** How much waits at a union about its members, of each kind that the actor may see: one request for the whole screen. */
export const countMatters: UseCase<'matter.count', MembershipDeps> = async (
  { input, actor },
  { directory, matters },
) => {
  if (!(await reaches(actor, 'see-expulsions', input.union, directory))) return { problem: 'not-found' }
  const counted = await Promise.all(
    Object.entries(kinds).map(async ([kind, { action, listAt }]) =>
      (await reaches(actor, action, input.union, directory))
        ? [[kind, await matters.waitingIn(listAt(input.union))]]
        : [],
    ),
  )
  return { status: 200, body: Object.fromEntries(counted.flat()) }
}
