import type { Actor } from '../platform/use-case'
import type { OutletRecord } from '../table/benefits.entities'
import type { BenefitsDeps } from './dependencies'

/** The outlet, where the actor is a clerk of it; another's is as good as none. */
export async function outletOf(
  { grants }: Pick<Actor, 'grants'>,
  outletId: string,
  { outlets }: Pick<BenefitsDeps, 'outlets'>,
): Promise<OutletRecord | undefined> {
  const isClerk = grants.some((grant) => grant.role === 'clerk' && grant.outletId === outletId)
  return isClerk ? outlets.lately(outletId) : undefined
}
