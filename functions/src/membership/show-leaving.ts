import type { UseCase } from '../platform/use-case'
import type { MembershipDeps } from './dependencies'
import { renderLeaving, type OwnLeaving } from './render-leaving'

/** The leaving that is under way, or by which the membership ended. */
export const showLeaving: UseCase<'leaving.show', MembershipDeps> = async ({ actor }, deps) => {
  const { membership } = await deps.people.withId(actor.personId)
  const own = await ownLeaving(membership?.leaving?.leavingId, actor.personId, deps)
  return own ? { status: 200, body: await renderLeaving(own, deps) } : { problem: 'not-found' }
}

/** A member's own leaving with the membership as it is now; another's is as good as none. */
export async function ownLeaving(
  leavingId: string | undefined,
  personId: string,
  { departures, people }: Pick<MembershipDeps, 'departures' | 'people'>,
): Promise<OwnLeaving | undefined> {
  const leaving = leavingId === undefined ? undefined : await departures.leaving(leavingId)
  if (!leaving || leaving.personId !== personId) return undefined
  const { membership } = await people.withId(personId)
  return membership && { leaving, membership }
}
