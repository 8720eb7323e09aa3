import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { UpdateItemCommand, $add, $remove, $set } from 'dynamodb-toolbox/entity/actions/update'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { posterCounterEntity } from '../table/codes.entities'
import type { Documents } from '../table/documents'
import type { GongyouTable } from '../table/gongyou-table'
import { auditEntity, type AuditRecord } from '../table/ledger.entities'
import type { Page, Position } from '../table/page'
import type { Once, Requests } from '../table/requests.repository'
import { transact, type NamedWrite, type SavedOnce } from '../table/transaction'
import { codeEntity, type CodeRecord } from '../table/unions.entities'

/** What staff do happens once, and leaves a line of audit in the same transaction. */
export interface StaffAct extends Once {
  readonly audit: AuditRecord
}

export interface Codes {
  /** The code itself as it is now, also where another stands in for it. */
  of(code: string): Promise<CodeRecord | undefined>
  /** A union's codes, the newest poster first. May be a moment old. */
  listOf(unionId: string, limit: number, from?: Position): Promise<Page<CodeRecord>>
  /** A number that no poster of the city has; one that is not used after all is lost. */
  nextPosterSequence(): Promise<number>
  /** `taken`: such a code exists already. */
  mint(code: CodeRecord, act: StaffAct): Promise<'saved' | 'repeated' | 'taken'>
  /** Saves what staff change of a code, and its successor with it. `lost`: a colleague has changed it since. */
  change(after: CodeRecord, successor: CodeRecord | undefined, act: StaffAct): Promise<ChangeSaved>
}

export type ChangeSaved = SavedOnce | 'taken'

type Part = 'request' | 'code' | 'minted' | 'audit'

export function openCodes(
  table: GongyouTable,
  { documents, requests }: { readonly documents: Documents; readonly requests: Requests },
): Codes {
  const codes = codeEntity(table)
  const counters = posterCounterEntity(table)
  const audits = auditEntity(table)

  const minting = (code: CodeRecord): NamedWrite<Part> => ({
    name: 'minted',
    write: codes
      .build(PutTransaction)
      .item(code)
      .options({ condition: { attr: 'code', exists: false } }),
  })
  const save = async (
    writes: readonly NamedWrite<Part>[],
    { request, status, ids, audit }: StaffAct,
  ): Promise<ChangeSaved> => {
    const line: NamedWrite<Part> = { name: 'audit', write: audits.build(PutTransaction).item(audit) }
    const outcome = await transact([requests.once(request, status, ids), ...writes, line], { documents })
    if (outcome.kind === 'saved') return 'saved'
    if (outcome.to === 'request') return 'repeated'
    return outcome.to === 'minted' ? 'taken' : 'lost'
  }

  return {
    async of(code) {
      return (await codes.build(GetItemCommand).key({ code }).options({ consistent: true }).send()).Item
    },

    async listOf(unionId, limit, from) {
      const { Items = [], LastEvaluatedKey } = await table
        .build(QueryCommand)
        .query({ index: 'codes', partition: unionId })
        .entities(codes)
        .options({ limit, exclusiveStartKey: from, reverse: true, entityAttrFilter: false })
        .send()
      return { items: Items, next: LastEvaluatedKey }
    },

    async nextPosterSequence() {
      const { Attributes } = await counters
        .build(UpdateItemCommand)
        .item({ scope: 'CITY', last: $add(1) })
        .options({ returnValues: 'UPDATED_NEW' })
        .send()
      return Attributes?.last ?? 1
    },

    async mint(code, act) {
      return (await save([minting(code)], act)) as 'saved' | 'repeated' | 'taken'
    },

    async change(after, successor, act) {
      const write = codes
        .build(UpdateTransaction)
        .item({
          code: after.code,
          placement: $set(after.placement),
          occupation: after.occupation ?? $remove(),
          fastLaneWindow: after.fastLaneWindow ? $set(after.fastLaneWindow) : $remove(),
          state: after.state,
          successor: after.successor ?? $remove(),
          version: after.version + 1,
        })
        .options({ condition: { attr: 'version', eq: after.version } })
      return save([{ name: 'code', write }, ...(successor ? [minting(successor)] : [])], act)
    },
  }
}
