import { funnelSteps, type Funnel } from '@gongyou/shared/domain/insight/funnel'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { GongyouTable } from '../table/gongyou-table'
import { funnelDayEntity } from '../table/insight.entities'

export interface FunnelDays {
  /** What came through a code on each of these days, a moment behind; days without anybody are left out. */
  between(code: string, from: LocalDate, to: LocalDate): Promise<readonly FunnelOfDay[]>
}

export interface FunnelOfDay extends Partial<Funnel> {
  readonly on: string
}

export function openFunnelDays(table: GongyouTable): FunnelDays {
  const days = funnelDayEntity(table)
  return {
    async between(code, from, to) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: `FUNNEL#${code}`, range: { between: [`DAY#${from}`, `DAY#${to}`] } })
        .entities(days)
        .options({ entityAttrFilter: false, attributes: ['on', ...funnelSteps], maxPages: Infinity })
        .send()
      return Items
    },
  }
}
