import { insightPage } from '@gongyou/shared/contracts/pages/insight'
import { inTheCloud } from '../platform/cloud'
import { edgeOf } from '../platform/edge'
import { serve, type HttpHandler } from '../platform/serve'
import type { Surroundings } from '../platform/surroundings'
import { openDirectory } from '../table/directory.repository'
import { openClaimStream } from '../table/claim-stream'
import { gongyouTable } from '../table/gongyou-table'
import { openFunnelStream } from '../table/funnel-stream'
import { openMembershipStream } from '../table/membership-stream'
import { openStockStream } from '../table/stock-stream'
import { openPools } from '../table/pools.repository'
import { readReadings, type Readings } from '../table/readings'
import { openSearchWriting } from '../table/search.repository'
import { openUnionStream } from '../table/union-stream'
import { foldStream, type StreamHandler } from './fold-stream'
import { mostDays, openFunnels } from './funnels.repository'
import { followStock } from './follow-stock'
import { followWaiting } from './follow-waiting'
import { followUnions } from './follow-unions'
import { mostItems, openJoinCounts } from './join-counts.repository'
import { showJoins } from './show-joins'
import { openStockAbout } from './stock-about.repository'
import { openTallies } from './tallies.repository'

/** The figures that staff see. */
export function wire(surroundings: Surroundings): HttpHandler {
  const { documents, tableName, now } = surroundings
  const table = gongyouTable(documents, tableName)
  return serve(
    insightPage,
    { 'insight.joins': showJoins },
    { joinCounts: openJoinCounts(table, documents), directory: openDirectory(table), now },
    edgeOf(surroundings, table),
  )
}

/**
 * What keeps the figures and the accounts, and the documents that unions are found by: every change of the table, as its
 * stream brings it.
 */
export function wireStream({ documents, tableName, readMade, log }: Surroundings): StreamHandler {
  const table = gongyouTable(documents, tableName)
  let readings: Promise<Readings> | undefined
  const follow = followUnions({
    search: openSearchWriting(table, documents, () => (readings ??= readMade('pinyin.json').then(readReadings))),
    readUnion: openUnionStream(table),
    log,
  })
  const fold = foldStream({
    joinCounts: openJoinCounts(table, documents),
    directory: openDirectory(table),
    readMembership: openMembershipStream(table),
    funnels: openFunnels(table, documents),
    readFunnelFact: openFunnelStream(table),
    readClaimChange: openClaimStream(table),
    tallies: openTallies(table),
    mostItems,
    mostDays,
    log,
  })
  const wait = followWaiting({ readMembership: openMembershipStream(table), pools: openPools(table) })
  const stock = followStock({ readShardName: openStockStream(table), stockAbout: openStockAbout(table) })
  return async (event) => {
    await wait(event)
    await stock(event)
    const answers = [await fold(event), await follow(event)]
    return { batchItemFailures: answers.flatMap(({ batchItemFailures }) => batchItemFailures) }
  }
}

export const handler = inTheCloud('insight', wire)

export const stream = inTheCloud('insight', wireStream)
