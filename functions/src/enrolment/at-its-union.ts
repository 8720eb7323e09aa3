import type { Directory } from '../table/directory.repository'
import type { ApplicationRecord } from '../table/enrolment.entities'
import { responsibleFor } from '../table/sorting'

/**
 * An application that comes back into a queue, at the unions that there are today: one that was merged or dissolved while
 * the application lay elsewhere answers as the union it became.
 */
export async function atItsUnion(
  application: ApplicationRecord,
  { directory }: { readonly directory: Pick<Directory, 'union'> },
): Promise<ApplicationRecord> {
  const { unionId, responsibleUnionId } = application
  const [union, responsible] = await Promise.all([directory.union(unionId), directory.union(responsibleUnionId)])
  const hasMoved = responsible !== undefined && responsible.unionId !== responsibleUnionId
  return {
    ...application,
    unionId: union?.unionId ?? unionId,
    responsibleUnionId: hasMoved ? responsibleFor(responsible) : responsibleUnionId,
  }
}
