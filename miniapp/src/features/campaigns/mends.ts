import { wholeUnits } from '@gongyou/shared/domain/benefits/pools'
import type { CampaignWarning } from '@gongyou/shared/domain/benefits/warnings'
import type { CampaignDraft } from './campaign-draft'
import { rulesTerms } from './draft-parts'

/** One tap that takes a warning away. */
export interface Mend {
  readonly says: string
  readonly patchOf: (draft: CampaignDraft) => Partial<CampaignDraft>
}

const toDraw: Mend = { says: '改成抽签', patchOf: drawn }
const toMorning: Mend = {
  says: '改到早上9点开放',
  patchOf: ({ opensAt }) => ({ opensAt: `${opensAt.slice(0, 8)}0900` }),
}
const toFortnight: Mend = { says: '改成14天内都能用', patchOf: () => ({ voucherDays: '14' }) }

interface Warned {
  readonly says: string
  readonly mends: readonly Mend[]
}

/** What a warning says to whoever edits, and how to mend it in a tap; it may also stay as it is. */
export const warned: Readonly<Record<CampaignWarning, Warned>> = {
  'opens-at-meal-peak': {
    says: '开放时正赶上饭点（10:30到13:30，16:30到20:00），骑手会边骑车边抢，不安全。',
    mends: [toDraw, toMorning],
  },
  'scarce-without-draw': { says: '份数比能领的人少得多，先到先得会变成抢。', mends: [toDraw] },
  'closes-with-vouchers-short': { says: '券当天或第二天就过期，跑长途的师傅来不及用。', mends: [toFortnight] },
}

/** A draw needs a number: where only money bounded it, as many as the money pays for. */
function drawn(draft: CampaignDraft): Partial<CampaignDraft> {
  const paid = wholeUnits(rulesTerms(draft))
  return { mode: 'draw', ...(draft.units === '' && paid !== undefined && { units: String(paid) }) }
}
