import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add } from 'dynamodb-toolbox/entity/actions/update'
import { funnelSteps, type Funnel } from '@gongyou/shared/domain/insight/funnel'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import type { Documents } from '../table/documents'
import type { GongyouTable } from '../table/gongyou-table'
import { factKey, funnelDayEntity } from '../table/insight.entities'
import type { Reading } from '../table/people.repository'
import { transact, type NamedWrite } from '../table/transaction'
import { codeEntity } from '../table/unions.entities'

/** What was counted of one code and day so far. */
export interface CountedFunnelDay {
  readonly revision: number
  readonly size: number
  readonly counted: (factId: string) => boolean
}

/** What one day of a code gains, if it is still as it was read. */
export interface FunnelDayGain {
  readonly on: LocalDate
  readonly revision: number
  readonly factIds: readonly string[]
  readonly gain: Funnel
}

export interface Funnels {
  /** `lately` may be a moment old; `add` then says that the day is lost, and nothing is counted twice. */
  ofDay(code: string, on: LocalDate, reading: Reading): Promise<CountedFunnelDay>
  /**
   * Adds to the days and to the code's own numbers, all or nothing, at most `mostDays` of one code together. `lost`:
   * somebody else has counted in one of these days since it was read. `no-code`: nobody minted it.
   */
  add(code: string, days: readonly FunnelDayGain[], gain: Funnel): Promise<'saved' | 'lost' | 'no-code'>
}

/** DynamoDB takes a hundred items into one transaction, and the code is one of them. */
export const mostDays = 99

export function openFunnels(table: GongyouTable, documents: Documents): Funnels {
  const days = funnelDayEntity(table)
  const codes = codeEntity(table)
  return {
    async ofDay(code, on, reading) {
      const consistent = reading === 'now'
      const { Item } = await days.build(GetItemCommand).key({ code, on }).options({ consistent }).send()
      return {
        revision: Item?.revision ?? 0,
        size: Item?.facts?.size ?? 0,
        counted: (factId) => Item?.facts?.has(factKey(factId)) ?? false,
      }
    },

    async add(code, gained, gain) {
      const total = codes
        .build(UpdateTransaction)
        .item({ code, ...additions(gain) })
        .options({ condition: { attr: 'code', exists: true } })
      const writes: NamedWrite<'code' | 'day'>[] = [
        { name: 'code', write: total },
        ...gained.map((day) => ({ name: 'day' as const, write: dayWrite(code, day) })),
      ]
      const outcome = await transact(writes, { documents })
      if (outcome.kind === 'saved') return 'saved'
      return outcome.to === 'day' ? 'lost' : 'no-code'
    },
  }

  function dayWrite(code: string, { on, revision, factIds, gain }: FunnelDayGain) {
    return days
      .build(UpdateTransaction)
      .item({ code, on, ...additions(gain), revision: $add(1), facts: $add(new Set(factIds.map(factKey))) })
      .options({ condition: revision === 0 ? { attr: 'revision', exists: false } : { attr: 'revision', eq: revision } })
  }
}

/** What adds nothing is left out: DynamoDB would write a nought. */
function additions(gain: Funnel) {
  const gained = funnelSteps.filter((step) => gain[step] !== 0)
  return Object.fromEntries(gained.map((step) => [step, $add(gain[step])]))
}
