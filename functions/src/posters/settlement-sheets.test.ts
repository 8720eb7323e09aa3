import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { SettlementLine } from '@gongyou/shared/domain/benefits/settlement'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import { settlementSheets, type SettledFacts } from './settlement-sheets'

const day = '2026-11-16' as LocalDate
const line = (rest: Partial<SettlementLine>): SettlementLine => ({
  merchantId: 'm1',
  campaignId: 'drinks',
  day,
  source: 'fiscal',
  redemptions: 3,
  fen: 2702,
  ...rest,
})
const facts: SettledFacts = {
  title: '夏日清凉包',
  heading: '职工服务支出',
  period: { from: day, to: day },
  lines: [line({}), line({ source: 'union', fen: 2701 }), line({ merchantId: 'm2', redemptions: 1, fen: 901 })],
  merchants: new Map([['m1', '=HYPERLINK("http://example.com")']]),
}

/** The parts of the workbook by their names, as a reader unpacks them (ECMA-376, a zip of XML). */
async function partsOf(told: SettledFacts): Promise<Readonly<Record<string, string>>> {
  const parts = unzipSync(await settlementSheets(told))
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

/** What stands in the cells of a sheet, row by row. */
function rowsOf(parts: Readonly<Record<string, string>>, sheet: string): string[][] {
  const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text)
  const rows = [...(parts[`xl/worksheets/${sheet}.xml`] ?? '').matchAll(/<row[^>]*>(.*?)<\/row>/gs)]
  return rows.map(([, row = '']) =>
    [...row.matchAll(/<c([^>]*)>(?:<is><t[^>]*>|<v>)([^<]*)/g)].map(([, how = '', what = '']) =>
      how.includes('t="s"') ? (shared[Number(what)] ?? '') : what,
    ),
  )
}

describe('the sheet of a settlement', () => {
  it('has the sums by merchant and source, in yuan, and every line with its day', async () => {
    const parts = await partsOf(facts)
    expect(rowsOf(parts, 'sheet1').slice(-2)).toEqual([
      ['合计', '财政资金', '4', '36.03'],
      ['合计', '工会经费', '3', '27.01'],
    ])
    const details = rowsOf(parts, 'sheet2')
    expect(details[0]).toEqual(['日期', '商户', '经费来源', '核销次数', '金额（元）'])
    expect(details.at(-1)).toEqual(['2026-11-16', 'm2', '财政资金', '1', '9.01'])
  })

  it('holds no formula, whatever a merchant is called', async () => {
    const parts = await partsOf(facts)
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/'))
    expect(sheets.length).toBeGreaterThanOrEqual(2)
    for (const [, xml] of sheets) expect(xml).not.toMatch(/<f[ >]/)
    expect(JSON.stringify(parts)).toContain('=HYPERLINK(')
  })

  it('is a whole workbook where nothing was redeemed', async () => {
    const parts = await partsOf({ ...facts, lines: [] })
    expect(rowsOf(parts, 'sheet2')).toHaveLength(1)
  })
})
