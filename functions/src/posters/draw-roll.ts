import type { Reply } from '@gongyou/shared/contracts/contract'
import { localDateOf, minutes, plus, type Instant } from '@gongyou/shared/kernel/time'
import { drawPdf } from './drawing/draw-pdf'
import type { Typefaces } from './drawing/typefaces'
import { rollSheets, type RollFacts } from './roll-sheets'

type File = Extract<Reply<'roll.open'>, { status: 200 }>

/** Draws a roll as a file; a character that the font lacks is stood in for, so that one rare name stops nobody's list. */
export async function drawRoll(
  facts: Omit<RollFacts, 'at' | 'standIn'>,
  { typefaces: read, now }: { readonly typefaces: () => Promise<Typefaces>; readonly now: () => Instant },
): Promise<File> {
  const typefaces = await read()
  const at = now()
  const texts = [facts.unionName, facts.mark, ...facts.rows.flat()].join('')
  const missing = new Set(typefaces.regular.missingFrom(texts))
  const printable = (text: string) => [...text].map((each) => (missing.has(each) ? standIn : each)).join('')
  const shown = {
    ...facts,
    unionName: printable(facts.unionName),
    mark: printable(facts.mark),
    rows: facts.rows.map((row) => row.map(printable)),
    at: momentOf(at),
    standIn: missing.size > 0 ? standIn : undefined,
  }
  const title = `${shown.unionName}会员名册`
  const bytes = await drawPdf(rollSheets(shown, typefaces), typefaces, { title, at })
  return { status: 200, body: { name: `${title}-${localDateOf(at)}.pdf`, mediaType: 'application/pdf', bytes } }
}

const standIn = '※'

/** `2026-11-16 09:30`, as it is in Shanghai. */
function momentOf(at: Instant): string {
  return `${localDateOf(at)} ${plus(at, minutes(8 * 60)).slice(11, 16)}`
}
