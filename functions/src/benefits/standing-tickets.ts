import { inParallel } from '../platform/concurrency'
import type { Position } from '../table/page'
import { entryPartitions } from '../table/voucher-index'
import type { Claims } from './claims.repository'

interface Deps {
  readonly claims: Pick<Claims, 'entries'>
}

const pageSize = 100
const partitionsAtOnce = 4

/** The tickets of all entries that stand: neither withdrawn nor drawn. In no order. */
export async function standingTickets(campaignId: string, deps: Deps): Promise<string[]> {
  const found = await inParallel(entryPartitions, partitionsAtOnce, (digit) => ticketsUnder(campaignId, digit, deps))
  return found.flat()
}

async function ticketsUnder(campaignId: string, digit: string, { claims }: Deps): Promise<string[]> {
  const tickets: string[] = []
  let from: Position | undefined
  do {
    const page = await claims.entries(campaignId, digit, pageSize, from)
    tickets.push(...page.items.map(({ ticket }) => ticket).filter((ticket) => ticket !== undefined))
    from = page.next
  } while (from)
  return tickets
}
