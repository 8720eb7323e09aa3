import type { Landing } from '@gongyou/shared/contracts/contract'
import { isUnionCode, readableCode } from '@gongyou/shared/domain/codes/union-code'
import type { CodeRecord, UnionRecord } from './unions.entities'

/** How the person who looks at a union's page stands to that union. */
export type LandingVisitor = 'stranger' | 'applicant' | 'member-here' | 'member-elsewhere'

const actionsFor: Readonly<Record<LandingVisitor, Landing['actions']>> = {
  stranger: ['join', 'adopt'],
  applicant: ['track'],
  'member-here': ['here'],
  'member-elsewhere': ['transfer'],
}

/** The first page after a scan. A paused or replaced code, or one of a merged union, still leads here, with a notice. */
export function renderLanding(code: CodeRecord, union: UnionRecord, visitor: LandingVisitor): Landing {
  return {
    code: code.code,
    readable: isUnionCode(code.code) ? readableCode(code.code) : code.code,
    posterNo: code.posterNo,
    fastLane: code.fastLane && code.state === 'active',
    occupation: code.occupation,
    union: {
      id: union.unionId,
      name: union.name,
      kind: union.kind,
      region: union.regions[0] ?? 'CN',
      phone: union.phone,
      dues: union.dues,
    },
    codePlacement: code.placement,
    offers: [],
    notTold: union.kind === 'employer' ? ['platform', 'police'] : ['employer', 'platform', 'police'],
    notice: noticeFor(code, union),
    actions: actionsFor[visitor],
  }
}

function noticeFor(code: CodeRecord, union: UnionRecord): Landing['notice'] {
  if (code.state !== 'active') return 'code-paused'
  return union.unionId === code.unionId ? undefined : 'union-merged'
}
