import type { Instant } from '@gongyou/shared/kernel/time'
import type { Store } from '../../platform/storage'
import { draftOf, emptyDraft, isByCodes, type CampaignDraft, type StaffCampaign } from './campaign-draft'
import { recallDraft } from './kept-draft'
import { campaignTemplates, draftFrom } from './templates'

/** How a form is opened that goes on with what was left. */
export const unfinished = 'unfinished'

interface Opened {
  readonly unionId: string
  /** A template's key, or `unfinished`; nothing where it begins blank. */
  readonly from?: string
}

/** What a new campaign's form begins with. */
export function beginningOf({ unionId, from }: Opened, store: Store, now: Instant): CampaignDraft {
  const left = from === unfinished ? recallDraft(store, unionId) : undefined
  const template = campaignTemplates.find(({ key }) => key === from)
  return left ?? (template ? draftFrom(template, unionId, now) : emptyDraft(unionId))
}

/** The same once more: at another time, with times and codes of its own. */
export function likeAnother({ terms }: StaffCampaign): CampaignDraft {
  const draft = draftOf(terms)
  return { ...draft, opensAt: '', closesAt: '', slots: [], units: isByCodes(draft) ? '' : draft.units }
}
