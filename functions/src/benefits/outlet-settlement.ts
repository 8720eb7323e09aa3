import type { Answer } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { fenDue } from '@gongyou/shared/domain/benefits/settlement'
import { decidePeriod } from '@gongyou/shared/domain/insight/period'
import { localDateOf, type LocalDate } from '@gongyou/shared/kernel/time'
import { reaches } from '../platform/reach'
import type { UseCase } from '../platform/use-case'
import type { CampaignRecord, OutletRecord } from '../table/benefits.entities'
import type { Tallied } from '../table/settlements.repository'
import { counted } from './campaign-settlement'
import type { BenefitsDeps } from './dependencies'
import { outletOf } from './outlet-of-clerk'
import { valid } from './render-redemption'

type Body = Answer<'outlet.settlement'>['body']
type Line = Body['settlement']['lines'][number]

/** What an outlet has redeemed, day by day and campaign by campaign, for the staff who keep it. */
export const showOutletSettlement: UseCase<'outlet.settlement', BenefitsDeps> = async ({ input, actor }, deps) => {
  const { id, ...asked } = input
  const outlet = await deps.outlets.lately(id)
  const inReach = outlet && (await reaches(actor, 'see-benefits', outlet.unionId, deps.directory))
  return inReach ? answer(outlet, asked, lineForStaff, deps) : { problem: 'not-found' }
}

/** What it is paid for that, for its clerk, who learns of sensitive campaigns that so many were valid, and no price. */
export const showOwnSettlement: UseCase<'redemption.settlement', BenefitsDeps> = async ({ input, actor }, deps) => {
  const { outlet: outletId, ...asked } = input
  const outlet = await outletOf(actor, outletId, deps)
  return outlet ? answer(outlet, asked, lineForClerk, deps) : { problem: 'outlet-unknown' }
}

/** What a line says of one campaign's redemptions of a day; those of a day that are called alike are one. */
type Rendering = (campaign: CampaignRecord, tallied: Tallied) => Line

const lineForStaff: Rendering = ({ campaignId, terms }, tallied) => ({
  day: tallied.day,
  benefitId: campaignId,
  title: terms.title,
  ...counted([tallied], terms.unitCost),
})

const lineForClerk: Rendering = ({ terms }, { day, redemptions, offline }) => ({
  day,
  ...(terms.sensitive ? { title: valid } : { title: terms.title, dueFen: fenDue(redemptions, terms) }),
  redemptions,
  offline,
})

async function answer(
  { outletId, name, merchantId, merchantName }: OutletRecord,
  asked: { readonly from?: string; readonly to?: string },
  rendering: Rendering,
  deps: BenefitsDeps,
): Promise<{ readonly status: 200; readonly body: Body } | Refused> {
  const period = decidePeriod(asked as { from?: LocalDate; to?: LocalDate }, localDateOf(deps.now()))
  if (period.kind === 'refused') return { problem: period.because }
  const { from, to } = period
  const tallied = await deps.settlements.ofOutlet(outletId, { from, to })
  const rendered = await Promise.all(
    tallied.map(async (each) => {
      const campaign = await deps.campaigns.lately(each.campaignId)
      return campaign && each.redemptions > 0 ? [rendering(campaign, each)] : []
    }),
  )
  const lines = merged(rendered.flat())
  const outlet = { id: outletId, name, merchantId, merchantName }
  const sum = lines.reduce<Counts>(added, { redemptions: 0, offline: 0 })
  return { status: 200, body: { settlement: { outlet, from, to, ...sum, lines } } }
}

function merged(lines: readonly Line[]): Line[] {
  const byName = new Map<string, Line>()
  for (const line of lines) {
    const key = `${line.day}\n${line.benefitId ?? ''}\n${line.title}`
    const before = byName.get(key)
    byName.set(key, before ? { ...line, ...added(before, line) } : line)
  }
  return [...byName.values()]
}

type Counts = Pick<Line, 'redemptions' | 'offline' | 'fen' | 'dueFen'>

function added(one: Counts, other: Counts): Counts {
  return {
    redemptions: one.redemptions + other.redemptions,
    offline: one.offline + other.offline,
    fen: sumOf(one.fen, other.fen),
    dueFen: sumOf(one.dueFen, other.dueFen),
  }
}

/** An amount that is not told adds nothing, and two that are not told are none. */
function sumOf(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined ? other : one + (other ?? 0)
}
