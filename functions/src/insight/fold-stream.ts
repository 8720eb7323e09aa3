import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { admissionIn, type FunnelFact } from '@gongyou/shared/domain/insight/funnel'
import { joinFactIn, type JoinFact } from '@gongyou/shared/domain/insight/joining'
import { redemptionFactsIn, type RedemptionFact } from '@gongyou/shared/domain/benefits/redemption-fact'
import type { Log } from '../platform/log'
import { measured } from '../table/capacity'
import type { ReadClaimChange } from '../table/claim-stream'
import type { ReadFunnelFact } from '../table/funnel-stream'
import type { ReadMembershipImages } from '../table/membership-stream'
import { countedMembership } from './counted-membership'
import { foldFunnels, type FunnelDeps } from './fold-funnels'
import { foldJoins, type FoldingDeps } from './fold-joins'
import { foldRedemptions } from './fold-redemptions'
import type { Tallies } from './tallies.repository'

export interface StreamDeps extends FoldingDeps, FunnelDeps {
  readonly readMembership: ReadMembershipImages
  readonly readFunnelFact: ReadFunnelFact
  readonly readClaimChange: ReadClaimChange
  readonly tallies: Tallies
  readonly log: Log
}

export type StreamHandler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>

/**
 * Folds a batch of the table's stream. A record that cannot be read is named as failed, and the rest is counted all the
 * same. Throws where the table takes no more: the batch is then given again, in halves, of which the good one counts.
 */
export function foldStream(deps: StreamDeps): StreamHandler {
  return async ({ Records }) => {
    const { result, consumed } = await measured(() => foldBatch(Records, deps))
    const { read, write } = consumed
    deps.log('stream.folded', { records: Records.length, facts: result.facts, failed: result.failed, read, write })
    return { batchItemFailures: result.failed === undefined ? [] : [{ itemIdentifier: result.failed }] }
  }
}

interface Folded {
  readonly facts: number
  /** The sequence number from which the batch is to be given again. */
  readonly failed?: string
}

async function foldBatch(records: readonly DynamoDBRecord[], deps: StreamDeps): Promise<Folded> {
  const joins: JoinFact[] = []
  const steps: FunnelFact[] = []
  const redemptions: RedemptionFact[] = []
  let failed: string | undefined
  for (const record of records) {
    try {
      const { join, step, redeemed = [] } = factsIn(record, deps)
      if (join) joins.push(join)
      if (step) steps.push(step)
      redemptions.push(...redeemed)
    } catch (fault) {
      failed ??= sequenceOf(record)
      deps.log('stream.unreadable', { sequence: sequenceOf(record), fault: nameOf(fault) })
    }
  }
  await foldJoins(joins, deps)
  await foldFunnels(steps, deps)
  await foldRedemptions(redemptions, deps)
  return { facts: joins.length + steps.length + redemptions.length, failed }
}

/** What a record says: one kind of item tells one fact, and an admission counts for the union and for the code. */
function factsIn(record: DynamoDBRecord, { readMembership, readFunnelFact, readClaimChange }: StreamDeps): Facts {
  const claim = readClaimChange(record)
  if (claim) return { redeemed: redemptionFactsIn(claim) }
  const images = readMembership(record)
  if (!images) return { step: readFunnelFact(record) }
  const join = joinFactIn({
    before: images.before && countedMembership(images.before),
    after: images.after && countedMembership(images.after),
  })
  return { join, step: join && admissionIn(join) }
}

interface Facts {
  readonly join?: JoinFact
  readonly step?: FunnelFact
  readonly redeemed?: readonly RedemptionFact[]
}

function sequenceOf(record: DynamoDBRecord | undefined): string {
  return record?.dynamodb?.SequenceNumber ?? ''
}

function nameOf(fault: unknown): string {
  return fault instanceof Error ? fault.name : typeof fault
}
