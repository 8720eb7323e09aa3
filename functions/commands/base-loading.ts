import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { readNationalId } from '@gongyou/shared/domain/identity/national-id'
import { isLocalDate, type LocalDate } from '@gongyou/shared/kernel/time'
import { inParallel } from '../src/platform/concurrency'
import type { Documents } from '../src/table/documents'
import { baseMemberEntity, type BaseMemberRecord } from '../src/table/enrolment.entities'
import { gongyouTable } from '../src/table/gongyou-table'
import { openSearchDocuments } from '../src/table/search.repository'

export interface BaseLoading {
  readonly documents: Documents
  readonly tableName: string
  /** The keyed hash under which an ID number is looked up; the number itself is written nowhere. */
  readonly digestOf: (nationalId: string) => string
  readonly today: LocalDate
  /** The first row to load, counted from 1: where an earlier run broke off. */
  readonly from?: number
  /** A row that is not loaded: its number and what is wrong, and nothing of what stands in it. */
  readonly onWrong: (row: number, because: RowFault) => void
  /** Every row up to this one has been dealt with. */
  readonly onProgress: (row: number) => void
}

export type RowFault = 'columns' | 'national-id' | 'union-unknown' | 'union-ambiguous' | 'joined-on'

export interface Loaded {
  readonly rows: number
  readonly loaded: number
  /** Adopted by their members since an earlier run: left as they are. */
  readonly adopted: number
  readonly wrong: number
}

const chunk = 1000
const atOnce = 32

/**
 * Loads a city's existing base of members, row by row as it is read. May be run again, over the same file or a newer one:
 * a row writes the same item each time, and one that its member has adopted stays adopted.
 */
export async function loadBase(lines: AsyncIterable<string>, loading: BaseLoading): Promise<Loaded> {
  const unionNamed = await openUnionNames(loading)
  const save = openSaving(loading)
  const count = { rows: 0, loaded: 0, adopted: 0, wrong: 0 }
  const deal = async ({ row, line }: Row) => {
    const read = readRow(line, unionNamed, loading)
    if (typeof read === 'string') {
      loading.onWrong(row, read)
      count.wrong += 1
    } else count[await save(read)] += 1
    count.rows += 1
  }
  for await (const rows of inChunks(lines, loading.from ?? 1)) {
    await inParallel(rows, atOnce, deal)
    loading.onProgress(rows.at(-1)?.row ?? 0)
  }
  return count
}

interface Row {
  readonly row: number
  readonly line: string
}

/** The rows from the first one asked for, so many at a time; blank ones and the heading count and are passed over. */
async function* inChunks(lines: AsyncIterable<string>, from: number): AsyncGenerator<Row[]> {
  let rows: Row[] = []
  let row = 0
  for await (const line of lines) {
    row += 1
    if (row < from || line.trim() === '' || (row === 1 && isHeading(line))) continue
    rows.push({ row, line })
    if (rows.length === chunk) {
      yield rows
      rows = []
    }
  }
  if (rows.length > 0) yield rows
}

function isHeading(line: string): boolean {
  return line.replace(/^\uFEFF/, '').startsWith('nationalId')
}

type UnionNamed = (text: string) => { readonly unionId: string; readonly unionName: string } | RowFault

function readRow(line: string, unionNamed: UnionNamed, { digestOf, today }: BaseLoading): BaseMemberRecord | RowFault {
  const columns = line.replace(/^\uFEFF/, '').split(line.includes('\t') ? '\t' : ',')
  const [typed = '', union = '', joinedOn = ''] = columns.map((column) => column.trim())
  if (columns.length !== 3) return 'columns'
  const id = readNationalId(typed, today)
  if (id.kind !== 'valid') return 'national-id'
  if (!isLocalDate(joinedOn) || joinedOn > today) return 'joined-on'
  const found = unionNamed(union)
  return typeof found === 'string' ? found : { digest: digestOf(id.id), ...found, joinedOn }
}

/** A union by its id, its name or a former name, from the documents that unions are found by. */
async function openUnionNames({ documents, tableName }: BaseLoading): Promise<UnionNamed> {
  const search = openSearchDocuments(gongyouTable(documents, tableName))
  const districts = [...(await search.versions()).keys()]
  const unions = (await inParallel(districts, 8, (district) => search.ofDistrict(district))).flat()
  const byText = new Map<string, Map<string, string>>()
  for (const { id, names } of unions) {
    for (const text of [id, ...names]) {
      const known = byText.get(text) ?? new Map<string, string>()
      byText.set(text, known.set(id, names[0] ?? ''))
    }
  }
  return (text) => {
    const [found, another] = byText.get(text) ?? []
    if (!found) return 'union-unknown'
    return another ? 'union-ambiguous' : { unionId: found[0], unionName: found[1] }
  }
}

function openSaving({ documents, tableName }: BaseLoading) {
  const base = baseMemberEntity(gongyouTable(documents, tableName))
  return async (member: BaseMemberRecord): Promise<'loaded' | 'adopted'> => {
    try {
      const notAdopted = { attr: 'adoptedAt', exists: false } as const
      await base.build(UpdateItemCommand).item(member).options({ condition: notAdopted }).send()
      return 'loaded'
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return 'adopted'
      throw error
    }
  }
}
