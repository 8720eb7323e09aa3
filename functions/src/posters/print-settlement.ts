import { settlementOf } from '@gongyou/shared/domain/benefits/settlement'
import { decidePeriod } from '@gongyou/shared/domain/insight/period'
import { localDateOf, type Instant, type LocalDate } from '@gongyou/shared/kernel/time'
import { reaches } from '../platform/reach'
import type { UseCase } from '../platform/use-case'
import type { Directory } from '../table/directory.repository'
import type { Settlements } from '../table/settlements.repository'
import type { SettledCampaigns } from './settled-campaigns.repository'
import { settlementSheets } from './settlement-sheets'

interface Deps {
  readonly settledCampaigns: SettledCampaigns
  readonly settlements: Settlements
  readonly directory: Directory
  readonly now: () => Instant
}

/**
 * A settlement as a spreadsheet: a line for each merchant, day and source, and the sums. With a merchant it holds that
 * one's lines, to be handed over; of a sensitive campaign it then says that so many were valid, and not what for.
 */
export const printSettlement: UseCase<'print.settlement', Deps> = async ({ input, actor }, deps) => {
  const { id, merchant, ...asked } = input
  const campaign = await deps.settledCampaigns.withId(id)
  const inReach = campaign && (await reaches(actor, 'see-benefits', campaign.unionId, deps.directory))
  if (!inReach) return { problem: 'not-found' }
  const period = decidePeriod(asked as { from?: LocalDate; to?: LocalDate }, localDateOf(deps.now()))
  if (period.kind === 'refused') return { problem: period.because }
  const { from, to } = period
  const { terms } = campaign
  const tallied = await deps.settlements.ofCampaign(id, { from, to })
  const wanted = tallied.filter(({ merchantId }) => merchant === undefined || merchantId === merchant)
  const outlets = await deps.settledCampaigns.outlets(terms.outletIds)
  const title = terms.sensitive && merchant !== undefined ? '有效' : terms.title
  const bytes = await settlementSheets({
    title,
    heading: terms.heading,
    period: { from, to },
    lines: settlementOf(wanted, new Map([[id, terms]])),
    merchants: new Map(outlets.map(({ merchantId, merchantName }) => [merchantId, merchantName])),
  })
  const name = `结算-${title}-${from}-${to}.xlsx`
  return { status: 200, body: { name, mediaType: spreadsheet, bytes } }
}

/** ECMA-376, as IANA has registered it. */
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
