import type { Answer } from '@gongyou/shared/contracts/contract'
import type { Directory } from '../table/directory.repository'
import type { UnionRecord } from '../table/unions.entities'

type StaffUnion = Answer<'union.inspect'>['body']['union']
type UnionName = Answer<'union.inspect'>['body']['children'][number]

/** A union as its admins see it, with the names of those it stands with. */
export async function renderStaffUnion(union: UnionRecord, directory: Pick<Directory, 'unions'>): Promise<StaffUnion> {
  const { unionId, parentId, lineId, hostId, mergedInto } = union
  const around = await directory.unions([parentId, lineId, hostId, mergedInto].filter((id) => id !== undefined))
  const named = (id: string | undefined) => (id === undefined ? undefined : unionName(around.get(id)))
  return {
    id: unionId,
    version: union.version,
    name: union.name,
    aliases: union.aliases ?? [],
    form: union.form,
    scope: union.scope,
    kind: union.kind,
    status: union.status,
    mergedInto: named(mergedInto),
    parent: named(parentId),
    line: named(lineId),
    host: named(hostId),
    regions: union.regions,
    acceptsIndividuals: union.acceptsIndividuals,
    occupations: union.occupations,
    employerUscc: union.employerUscc,
    uscc: union.uscc,
    committee: union.committee,
    approvalDocument: union.approvalDocument,
    phone: union.phone,
    dues: union.dues,
    admissionPolicy: union.admissionPolicy,
    authorisation: union.authorisation,
    foundedOn: union.foundedOn,
  }
}

/** The few words about a union that go wherever one is named. */
export function unionName(union: UnionRecord | undefined): UnionName | undefined {
  return union && { id: union.unionId, name: union.name, kind: union.kind }
}
