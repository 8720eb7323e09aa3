import { fundingSourceWords } from '@gongyou/shared/contracts/words'
import { fenBySource, type SettlementLine } from '@gongyou/shared/domain/benefits/settlement'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import type { SheetData } from 'write-excel-file/node'

/** What the sheets of a settlement tell. */
export interface SettledFacts {
  readonly title: string
  readonly heading: string
  readonly period: { readonly from: LocalDate; readonly to: LocalDate }
  readonly lines: readonly SettlementLine[]
  /** Names by id; whoever is no more is called by the id. */
  readonly merchants: ReadonlyMap<string, string>
}

/**
 * The workbook (ECMA-376): sums by merchant and source, and every line. The writer is loaded when a sheet is asked for.
 * A text is written as a text and never as a formula, whatever it begins with.
 */
export async function settlementSheets(facts: SettledFacts): Promise<Uint8Array> {
  const { default: writeWorkbook } = await import('write-excel-file/node')
  const widths = (...all: number[]) => all.map((width) => ({ width }))
  const sheets = [
    { sheet: '汇总', data: sums(facts), columns: widths(30, 14, 12, 14) },
    { sheet: '明细', data: details(facts), columns: widths(14, 30, 14, 12, 14) },
  ]
  return new Uint8Array(await writeWorkbook(sheets).toBuffer())
}

function sums(facts: SettledFacts): SheetData {
  const { title, heading, period, lines } = facts
  const merchantIds = [...new Set(lines.map(({ merchantId }) => merchantId))]
  return [
    [text('福利'), text(title)],
    [text('列支科目'), text(heading)],
    [text('核销日期'), text(`${period.from} – ${period.to}`)],
    [],
    titles('商户', '经费来源', '核销次数', '金额（元）'),
    ...merchantIds.flatMap((merchantId) => {
      const own = lines.filter((line) => line.merchantId === merchantId)
      return sumRows(nameOf(merchantId, facts), own)
    }),
    ...sumRows('合计', lines),
  ]
}

function sumRows(name: string, lines: readonly SettlementLine[]): SheetData {
  return fenBySource(lines).map(({ source, fen }) => {
    const own = lines.filter((line) => line.source === source)
    const redemptions = own.reduce((sum, line) => sum + line.redemptions, 0)
    return [text(name), text(fundingSourceWords[source]), count(redemptions), money(fen)]
  })
}

function details(facts: SettledFacts): SheetData {
  return [
    titles('日期', '商户', '经费来源', '核销次数', '金额（元）'),
    ...facts.lines.map(({ day, merchantId, source, redemptions, fen }) => [
      text(day),
      text(nameOf(merchantId, facts)),
      text(fundingSourceWords[source]),
      count(redemptions),
      money(fen),
    ]),
  ]
}

function nameOf(merchantId: string, { merchants }: SettledFacts): string {
  return merchants.get(merchantId) ?? merchantId
}

function titles(...names: string[]): SheetData[number] {
  return names.map((name) => ({ ...text(name), fontWeight: 'bold' as const }))
}

function text(value: string) {
  return { value, type: String }
}

function count(value: number) {
  return { value, type: Number }
}

/** Fen as yuan, with two digits behind the point. */
function money(fen: number) {
  return { value: fen / 100, type: Number, format: '#,##0.00' }
}
