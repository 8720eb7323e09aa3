import { localDateOf, type Instant, type LocalDate } from '../../kernel/time'

/** A redemption as it stands on a claim. */
export interface MadeRedemption {
  readonly redemptionId: string
  readonly at: Instant
  readonly outletId: string
  readonly merchantId: string
  readonly offline: boolean
}

/** Where a redemption is settled: one line of the accounts. */
export interface SettlementPlace {
  readonly campaignId: string
  readonly day: LocalDate
  readonly outletId: string
  readonly merchantId: string
}

/** That a redemption was made, or taken back: the same fact however often and in whatever order it is told. */
export interface RedemptionFact extends SettlementPlace {
  readonly redemptionId: string
  readonly what: 'made' | 'undone'
  readonly offline: boolean
}

/** A claim before and after one change of it. */
export interface ClaimChange {
  readonly campaignId: string
  readonly before?: MadeRedemption
  readonly after?: MadeRedemption
}

/** What a change of a claim tells the accounts. A claim that is erased tells nothing: what was redeemed is still owed. */
export function redemptionFactsIn({ campaignId, before, after }: ClaimChange): RedemptionFact[] {
  if (before?.redemptionId === after?.redemptionId) return []
  const fact = ({ redemptionId, at, outletId, merchantId, offline }: MadeRedemption, what: RedemptionFact['what']) => ({
    campaignId,
    day: localDateOf(at),
    outletId,
    merchantId,
    redemptionId,
    what,
    offline,
  })
  return [...(before ? [fact(before, 'undone')] : []), ...(after ? [fact(after, 'made')] : [])]
}

/** Everything that is told of one line of the accounts. */
export interface ToldOf extends SettlementPlace {
  readonly made: ReadonlySet<string>
  readonly undone: ReadonlySet<string>
  readonly offline: ReadonlySet<string>
}

/** Facts by the line that they are told of. */
export function toldOf(facts: readonly RedemptionFact[]): ToldOf[] {
  const lines = new Map<string, SettlementPlace & { readonly facts: RedemptionFact[] }>()
  for (const fact of facts) {
    const { campaignId, day, outletId, merchantId } = fact
    const key = [campaignId, day, outletId, merchantId].join('\n')
    const line = lines.get(key) ?? { campaignId, day, outletId, merchantId, facts: [] }
    line.facts.push(fact)
    lines.set(key, line)
  }
  const idsOf = (among: readonly RedemptionFact[], holds: (fact: RedemptionFact) => boolean) =>
    new Set(among.filter(holds).map(({ redemptionId }) => redemptionId))
  return [...lines.values()].map(({ facts: told, ...place }) => ({
    ...place,
    made: idsOf(told, ({ what }) => what === 'made'),
    undone: idsOf(told, ({ what }) => what === 'undone'),
    offline: idsOf(told, ({ what, offline }) => what === 'made' && offline),
  }))
}

/** What stands in the accounts: made and not taken back. */
export function standing({ made, undone, offline }: Pick<ToldOf, 'made' | 'undone' | 'offline'>) {
  const ids = [...made].filter((id) => !undone.has(id))
  return { redemptions: ids.length, offline: ids.filter((id) => offline.has(id)).length }
}
