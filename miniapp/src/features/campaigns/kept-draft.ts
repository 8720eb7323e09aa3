import type { Store } from '../../platform/storage'
import type { CampaignDraft } from './campaign-draft'

/** A campaign that was begun and never saved stays on the phone, one for each union: half an afternoon's thought. */
const keyFor = (unionId: string) => `campaign-draft-${unionId}`

export function keepDraft(store: Store, unionId: string, draft: CampaignDraft): void {
  store.keep(keyFor(unionId), draft)
}

export function recallDraft(store: Store, unionId: string): CampaignDraft | undefined {
  return store.recall<CampaignDraft>(keyFor(unionId))
}

export function forgetDraft(store: Store, unionId: string): void {
  store.forget(keyFor(unionId))
}
