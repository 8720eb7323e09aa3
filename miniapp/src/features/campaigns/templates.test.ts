import { warningsFor } from '@gongyou/shared/domain/benefits/warnings'
import { describe, expect, it } from 'vitest'
import { noon } from '../../../testing/screen'
import { decidedTermsOf, draftOf, termsOf, type CampaignDraft } from './campaign-draft'
import { rulesTerms, wrongIn } from './draft-parts'
import { warned } from './mends'
import { campaignTemplates, draftFrom } from './templates'

const drafts = campaignTemplates.map((template) => {
  const draft = draftFrom(template, 'union-1', noon)
  return [draft.title, draft.redemption === 'outlet' ? { ...draft, outletIds: ['outlet-1'] } : draft] as const
})

const peakWarning = 'opens-at-meal-peak'
const warningsOf = (draft: CampaignDraft) => warningsFor(rulesTerms(draft))

describe('the twelve templates', () => {
  it('are twelve', () => expect(drafts).toHaveLength(12))

  it.each(drafts)('%s wants nothing more than a place to use it', (_, draft) => {
    expect(wrongIn(draft)).toEqual({})
    expect(warningsOf(draft)).not.toContain(peakWarning)
  })

  it.each(drafts)('%s comes back from the server as it was typed', (_, draft) => {
    const terms = termsOf(draft)
    expect(termsOf(draftOf(terms))).toEqual(termsOf(draft))
    expect(decidedTermsOf({ terms })).toMatchObject({ title: draft.title, slots: draft.slots })
  })
})

describe('a warning', () => {
  const [, pack] = drafts[0] as (typeof drafts)[number]
  const racing: CampaignDraft = { ...pack, opensAt: '202611201130' }

  it('of an opening at noon is taken away by each of its mends', () => {
    expect(warningsOf(racing)).toContain(peakWarning)
    for (const { patchOf } of warned[peakWarning].mends) {
      const mended = { ...racing, ...patchOf(racing) }
      expect(warningsOf(mended)).not.toContain(peakWarning)
      expect(wrongIn(mended)).toEqual({})
    }
  })

  it('leads to a draw of as many as the money pays for, where money alone bounded it', () => {
    const byBudget: CampaignDraft = { ...racing, units: '', budget: '1800', unitCost: '18' }
    const [toDraw] = warned[peakWarning].mends
    expect(toDraw?.patchOf(byBudget)).toEqual({ mode: 'draw', units: '100' })
  })
})
