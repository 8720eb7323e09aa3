import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb'
import { EntityAction } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { JoinCounts, SeenDay } from '@gongyou/shared/domain/insight/join-counts'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import type { Documents } from '../table/documents'
import type { GongyouTable } from '../table/gongyou-table'
import { countAttributes, countsIn, factKey, joinCountEntity, joinsOn, joinsSeenBy } from '../table/insight.entities'
import { transact } from '../table/transaction'

/** What was counted of one union and day so far. */
export interface CountedDay {
  readonly revision: number
  readonly counted: (factId: string) => boolean
  /** The unions that see it; absent before the first fact. */
  readonly above?: readonly string[]
}

/** Facts to be remembered as counted, if the day is still as it was read. */
export interface DayCounted {
  readonly unionId: string
  readonly on: LocalDate
  readonly revision: number
  readonly factIds: readonly string[]
  readonly above: readonly string[]
}

export interface JoinCountItems {
  /** Read as it is now. */
  ofDay(unionId: string, on: LocalDate): Promise<CountedDay>
  /**
   * Adds up and remembers, all or nothing, at most `mostItems` days together; every union with facts is among those
   * that see. `lost`: somebody else has counted in one of these days since it was read.
   */
  add(seen: readonly SeenDay[], counted: readonly DayCounted[]): Promise<'saved' | 'lost'>
  /** What one union saw, day by day, both ends counted; days without anybody may be missing. May be a moment old. */
  between(unionId: string, from: LocalDate, to: LocalDate): Promise<{ on: LocalDate; counts: JoinCounts }[]>
}

/** DynamoDB takes so many items into one transaction. */
export const mostItems = 100

export function openJoinCounts(table: GongyouTable, documents: Documents): JoinCountItems {
  const entity = joinCountEntity(table)
  return {
    async ofDay(unionId, on) {
      const { Item } = await entity.build(GetItemCommand).key({ unionId, on }).options({ consistent: true }).send()
      return {
        revision: Item?.revision ?? 0,
        counted: (factId) => Item?.facts?.has(factKey(factId)) ?? false,
        above: Item?.above,
      }
    },

    async add(seen, counted) {
      const byDay = new Map(counted.map((day) => [`${day.unionId} ${day.on}`, day]))
      const writes = seen.map((day) => ({
        name: 'day' as const,
        write: new AddJoins(entity, day, byDay.get(`${day.unionId} ${day.on}`)),
      }))
      const { kind } = await transact(writes, { documents })
      return kind
    },

    async between(unionId, from, to) {
      const { Items = [] } = await table
        .build(QueryCommand)
        .query({ partition: joinsSeenBy(unionId), range: { between: [joinsOn(from), joinsOn(to)] } })
        .options({ maxPages: Infinity })
        .send()
      return Items.map((item) => ({ on: item['on'] as LocalDate, counts: countsIn(item) }))
    },
  }
}

type Update = NonNullable<NonNullable<TransactWriteCommandInput['TransactItems']>[number]['Update']>

/** Adds to attributes whose names only the facts know, which no action of the toolbox does. */
class AddJoins extends EntityAction<ReturnType<typeof joinCountEntity>> {
  constructor(
    entity: ReturnType<typeof joinCountEntity>,
    private readonly seen: SeenDay,
    private readonly counted: DayCounted | undefined,
  ) {
    super(entity)
  }

  params(): { Update: Update } {
    const { unionId, on, counts } = this.seen
    const additions = Object.entries(countAttributes(counts))
    const facts = this.counted && remembering(this.counted)
    const Update: Update = {
      TableName: this.entity.table.getName(),
      Key: { pk: joinsSeenBy(unionId), sk: joinsOn(on) },
      UpdateExpression: [
        `SET et = :et, unionId = :unionId, #on = :on${facts ? ', above = :above' : ''}`,
        ...adding([...additions.map((_, index) => `#n${index} :n${index}`), ...(facts?.adds ?? [])]),
      ].join(' '),
      ...(facts && { ConditionExpression: facts.condition }),
      ExpressionAttributeNames: { '#on': 'on', ...Object.fromEntries(additions.map(([name], i) => [`#n${i}`, name])) },
      ExpressionAttributeValues: {
        ':et': this.entity.entityName,
        ':unionId': unionId,
        ':on': on,
        ...Object.fromEntries(additions.map(([, count], index) => [`:n${index}`, count])),
        ...facts?.values,
      },
    }
    return { Update }
  }
}

function adding(adds: readonly string[]): string[] {
  return adds.length > 0 ? [`ADD ${adds.join(', ')}`] : []
}

function remembering({ revision, factIds, above }: DayCounted) {
  return {
    adds: ['facts :facts', 'revision :one'],
    condition: revision === 0 ? 'attribute_not_exists(revision)' : 'revision = :revision',
    values: {
      ':facts': new Set(factIds.map(factKey)),
      ':one': 1,
      ':above': [...above],
      ...(revision === 0 ? {} : { ':revision': revision }),
    },
  }
}
