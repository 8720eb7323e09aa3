import type { Refused } from '@gongyou/shared/contracts/kit'
import { entitlementWords } from '@gongyou/shared/contracts/words'
import type { ClaimDecision } from '@gongyou/shared/domain/benefits/claiming'
import { isBefore, type Instant } from '@gongyou/shared/kernel/time'
import type { CampaignRecord } from '../table/benefits.entities'
import { momentWords } from './moment-words'

/** Why a tap did nothing, with what a rider wants to know of it: when, or every reason. */
export function refusalOf(
  { because, reasons = [] }: Extract<ClaimDecision, { kind: 'refused' }>,
  { state, terms }: CampaignRecord,
  now: Instant,
): Refused {
  switch (because) {
    case 'not-open':
      return { problem: because, gaps: { when: opening(state, terms.window, now) } }
    case 'not-entitled':
      return {
        problem: because,
        gaps: { reasons: reasons.map((reason) => entitlementWords[reason]).join('，') },
        reasons,
      }
    case 'pass-on-consent-needed':
      return {
        problem: because,
        gaps: { receiver: terms.passedOnTo ?? '' },
        fields: { 'consents.passedOn': 'consent-needed' },
      }
    default:
      return { problem: because }
  }
}

function opening(state: string, { opensAt, closesAt }: CampaignRecord['terms']['window'], now: Instant): string {
  if (state === 'closed' || state === 'ended' || !isBefore(now, closesAt)) return '这一期已经结束'
  return isBefore(now, opensAt) ? `${momentWords(opensAt)}开始` : '暂停中，恢复后再来'
}
