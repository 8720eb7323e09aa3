import { decideAdoption } from '@gongyou/shared/domain/enrolment/adoption'
import type { UseCase } from '../platform/use-case'
import { shownUnion } from '../table/application.rendering'
import { adoptionFacts } from './adopt-membership'
import { provenClaimant } from './claimant'
import type { EnrolmentDeps } from './dependencies'

/** Shows somebody who has passed the real-name check which membership the city's existing base knows of them. */
export const findInBase: UseCase<'adoption.find', EnrolmentDeps> = async ({ input, actor }, deps) => {
  const claimant = await provenClaimant(input, actor, deps)
  if ('problem' in claimant) return claimant
  const { facts, standing } = await adoptionFacts(claimant, actor, deps)
  const decision = decideAdoption(facts)
  if (decision.kind === 'refused') return { problem: decision.because }
  if (!standing.base) throw new Error('an adoption is granted of nothing')

  const { unionId, joinedOn } = standing.base
  const { id, name, kind } = shownUnion(unionId, await deps.directory.union(unionId))
  return { status: 200, body: { found: { union: { id, name, kind }, joinedOn } } }
}
