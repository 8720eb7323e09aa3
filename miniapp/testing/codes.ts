import type { Reply, StaffCode } from '@gongyou/shared/contracts/contract'
import { noOne, union } from './people'

/** Somebody who makes and prints the codes of the test union. */
export const organizer = {
  ...noOne,
  person: { id: 'person-8', version: 1, name: '李组织', nationalId: '**************0036' },
  staff: [{ role: 'organizer' as const, unionId: union.id, unionName: union.name }],
}

/** Somebody who may look at codes and change none. */
export const auditor = {
  ...organizer,
  staff: [{ role: 'auditor' as const, unionId: union.id, unionName: union.name }],
}

export function codeOf(given: Partial<StaffCode> = {}): StaffCode {
  return {
    code: '7K3D9QXM2RV',
    readable: '7K3D-9QXM-2RV',
    url: 'https://gongyou.example/u/7K3D9QXM2RV',
    posterNo: 'P0007',
    version: 4,
    state: 'active',
    unionId: union.id,
    codePlacement: { kind: 'motorway-exit', label: '柴桥收费站出口' },
    fastLane: false,
    funnel: { seen: 12, started: 5, submitted: 4, admitted: 3 },
    openReports: 0,
    ...given,
  }
}

/** The same with how it goes lately. */
export function shownCode(code: StaffCode = codeOf()): Reply<'code.show'>['body'] {
  return {
    code,
    today: { seen: 2, started: 1, submitted: 1, admitted: 0 },
    week: { seen: 8, started: 3, submitted: 2, admitted: 1 },
  }
}
