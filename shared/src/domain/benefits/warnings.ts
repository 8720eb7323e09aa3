import type { CampaignTerms } from './campaign'

/** What an editor is warned of and may do all the same. */
export type CampaignWarning = 'opens-at-meal-peak' | 'scarce-without-draw' | 'closes-with-vouchers-short'

/** When riders are on the road, as minutes of the day in Shanghai: 10:30–13:30 and 16:30–20:00. */
const mealPeaks = [
  { from: 10 * 60 + 30, to: 13 * 60 + 30 },
  { from: 16 * 60 + 30, to: 20 * 60 },
] as const

const shanghaiMinutes = 8 * 60

/**
 * @param reach How many are in the audience, about; below one unit for four of them a thing is scarce.
 */
export function warningsFor(terms: CampaignTerms, reach?: number): CampaignWarning[] {
  const { mode, window, voucherDays, units, redemption } = terms
  const minutes =
    (Number(window.opensAt.slice(11, 13)) * 60 + Number(window.opensAt.slice(14, 16)) + shanghaiMinutes) % 1440
  const atPeak = mealPeaks.some(({ from, to }) => minutes >= from && minutes < to)
  const warnings: Readonly<Record<CampaignWarning, boolean>> = {
    'opens-at-meal-peak': mode === 'instant' && atPeak,
    'scarce-without-draw': mode === 'instant' && units !== undefined && reach !== undefined && units * 4 < reach,
    'closes-with-vouchers-short': redemption === 'outlet' && voucherDays < 2,
  }
  return (Object.keys(warnings) as CampaignWarning[]).filter((warning) => warnings[warning])
}
