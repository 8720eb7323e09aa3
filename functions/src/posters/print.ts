import type { Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { UseCase } from '../platform/use-case'
import { card } from './card'
import { drawPdf } from './drawing/draw-pdf'
import type { DrawPng } from './drawing/draw-png'
import type { Sheet } from './drawing/marks'
import type { Typefaces } from './drawing/typefaces'
import { codeSide, poster, posterSize } from './poster'
import { factsOf, printableCode, type PrintableDeps } from './printable'
import { ownTexts, type PrintFacts } from './print-facts'
import { moduleOf } from './drawing/code-marks'
import { twelve } from './twelve'

export interface PrintDeps extends PrintableDeps {
  /** The fonts, read at the first print. */
  readonly typefaces: () => Promise<Typefaces>
  readonly drawPng: DrawPng
  readonly now: () => Instant
}

type Print = 'print.poster' | 'print.picture' | 'print.card' | 'print.sheet'
type Layout = (facts: PrintFacts, typefaces: Typefaces) => Sheet

/** The poster for a printer: A3, and as sharp on a sheet of sixty centimetres. */
export const printPoster: UseCase<'print.poster', PrintDeps> = (asked, deps) =>
  print(asked, deps, (facts, typefaces) => pdf('海报', poster, facts, typefaces, deps.now()))

/** The same poster as a picture to be sent in a chat. */
export const printPicture: UseCase<'print.picture', PrintDeps> = (asked, deps) =>
  print(asked, deps, async (facts, typefaces) => ({
    name: fileName('海报', facts, 'png'),
    mediaType: 'image/png',
    bytes: await deps.drawPng(poster(facts, typefaces), typefaces, pixelsWide(facts)),
  }))

/** The code on a card for the wallet, as PDF. */
export const printCard: UseCase<'print.card', PrintDeps> = (asked, deps) =>
  print(asked, deps, (facts, typefaces) => pdf('名片', card, facts, typefaces, deps.now()))

/** Twelve of them on one page, to be cut, as PDF. */
export const printSheet: UseCase<'print.sheet', PrintDeps> = (asked, deps) =>
  print(asked, deps, (facts, typefaces) => pdf('十二张', twelve, facts, typefaces, deps.now()))

type File = Reply<Print>['body']

async function print(
  { input, actor }: Parameters<UseCase<Print, PrintDeps>>[0],
  deps: PrintDeps,
  draw: (facts: PrintFacts, typefaces: Typefaces) => Promise<File>,
): Promise<Reply<Print> | Refused> {
  const printable = await printableCode(input.code, actor, deps)
  if ('problem' in printable) return printable
  const [facts, typefaces] = await Promise.all([factsOf(printable, deps), deps.typefaces()])

  const missing = typefaces.bold.missingFrom(ownTexts(facts))
  if (missing.length > 0) return { problem: 'cannot-print-name', gaps: { characters: missing.join('') } }
  return { status: 200, body: await draw(facts, typefaces) }
}

async function pdf(kind: string, layout: Layout, facts: PrintFacts, typefaces: Typefaces, at: Instant): Promise<File> {
  const title = `${facts.unionName} ${facts.posterNo}`
  const bytes = await drawPdf([layout(facts, typefaces)], typefaces, { title, at })
  return { name: fileName(kind, facts, 'pdf'), mediaType: 'application/pdf', bytes }
}

/** The code goes into the name, so that two posters of one union are told apart in a folder and in ASCII. */
function fileName(kind: string, { unionName, readable }: PrintFacts, ending: string): string {
  return `${unionName}${kind}-${readable}.${ending}`
}

/** A phone's screen is about so wide. */
const aboutWide = 1080

/** A picture so wide that each module of the code is a whole number of pixels: edges stay edges in a chat's thumbnail. */
function pixelsWide({ link }: PrintFacts): number {
  const module = moduleOf(link, codeSide)
  const pixels = Math.round((aboutWide / posterSize.width) * module)
  return Math.round((pixels / module) * posterSize.width)
}
