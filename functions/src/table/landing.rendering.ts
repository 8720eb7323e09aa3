import type { Landing } from '@gongyou/shared/contracts/contract'
import { isUnionCode, readableCode } from '@gongyou/shared/domain/codes/union-code'
import type { Instant } from '@gongyou/shared/kernel/time'
import { isFastNow, isInUse } from './code-lane'
import type { CodeRecord, UnionRecord } from './unions.entities'

/** How the person who looks at a union's page stands to that union. */
export type LandingVisitor = 'stranger' | 'applicant' | 'member-here' | 'member-elsewhere'

const actionsFor: Readonly<Record<LandingVisitor, Landing['actions']>> = {
  stranger: ['join', 'adopt'],
  applicant: ['track'],
  'member-here': ['here'],
  'member-elsewhere': ['transfer'],
}

/** What a code led to. */
export interface Reached {
  /** The code as it was scanned or typed. */
  readonly asked: string
  /** The one in force. */
  readonly code: CodeRecord
  readonly union: UnionRecord
}

/** The first page after a scan. A paused, replaced or expired code, or one of a merged union, still leads here, with a notice. */
export function renderLanding(reached: Reached, visitor: LandingVisitor, now: Instant): Landing {
  const { code, union } = reached
  return {
    code: code.code,
    readable: isUnionCode(code.code) ? readableCode(code.code) : code.code,
    posterNo: code.posterNo,
    fastLane: isFastNow(code, now),
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
    notice: noticeFor(reached, now),
    actions: actionsFor[visitor],
  }
}

function noticeFor({ asked, code, union }: Reached, now: Instant): Landing['notice'] {
  if (!isInUse(code, now) || code.code !== asked) return 'code-paused'
  return union.unionId === code.unionId ? undefined : 'union-merged'
}
