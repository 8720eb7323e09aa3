import { happened } from '@gongyou/shared/domain/enrolment/timeline'
import type { ApplicationRecord } from '../table/enrolment.entities'
import type { UnionRecord } from '../table/unions.entities'
import type { CarryingDeps } from './dependencies'
import { passThrough, type Carrying, type Pass } from './relocate'

/**
 * Hands what waits in the union's queue to those who take over, with the same deadline and a line that the applicant
 * reads. What has climbed up from below goes to whom the unions below now stand under.
 */
export function relocateApplications(carrying: Carrying, deps: CarryingDeps): Promise<Pass> {
  const { relocation } = deps
  return passThrough(
    (limit, from) => relocation.waitingAt(carrying.from.unionId, limit, from),
    async (applicationId) => {
      const before = await relocation.application(applicationId)
      if (before?.state !== 'open' || before.responsibleUnionId !== carrying.from.unionId) return 'not-there'
      const after = handedOver(before, carrying, deps)
      return (await relocation.moveApplication(after, before)) === 'saved' ? 'moved' : 'lost'
    },
    deps,
  )
}

function handedOver(
  before: ApplicationRecord,
  { from, into, heir }: Carrying,
  { now }: CarryingDeps,
): ApplicationRecord {
  const isOwn = before.unionId === from.unionId
  const { reasons, ...line } = happened('union-changed', before.step, 'system', now())
  return {
    ...before,
    unionId: isOwn ? into.unionId : before.unionId,
    responsibleUnionId: committeeOf(isOwn ? into : heir),
    version: before.version + 1,
    timeline: [...before.timeline, { ...line, reasons: [...reasons] }],
  }
}

/** The union itself or, where it has no committee, its host. */
function committeeOf({ hostId, unionId }: UnionRecord): string {
  return hostId ?? unionId
}
