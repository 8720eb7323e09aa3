import { entriesArriveWithin } from '@gongyou/shared/domain/benefits/draw-steps'
import { plus, type Instant } from '@gongyou/shared/kernel/time'
import type { CampaignRecord } from '../table/benefits.entities'

/** From when on a campaign takes no entry any more: the end of its window, or when its staff ended it. */
export function entriesCloseAt({ finishedAt, terms }: CampaignRecord): Instant {
  return (finishedAt as Instant | undefined) ?? terms.window.closesAt
}

/** From when on every entry that counts has arrived, and their digest can be published. */
export function entriesCompleteAt(campaign: CampaignRecord): Instant {
  return plus(entriesCloseAt(campaign), entriesArriveWithin)
}
