import { localDateOf, minutes, plus, type Instant } from '../../kernel/time'

/**
 * A template as the city chose it in WeChat's console: its id, and which of its keywords holds what. The name of a keyword
 * tells its type (WeChat: subscribeMessage.send, "data"). A template that lacks a part leaves it out.
 */
export interface Template {
  readonly id: string
  readonly keywords: {
    /** Which union or benefit it is about. */
    readonly subject?: `thing${number}`
    /** How it stands, in five characters. */
    readonly result?: `phrase${number}` | `thing${number}`
    /** The moment that counts. */
    readonly at?: `time${number}` | `date${number}`
    /** What to do. */
    readonly note?: `thing${number}`
  }
}

/** What is to be said, before it is fitted into a template. */
export interface Message {
  readonly subject: string
  readonly result: string
  readonly at: Instant
  readonly note: string
}

/** What WeChat takes as `data`. */
export type TemplateData = Readonly<Record<string, { readonly value: string }>>

/** WeChat turns a longer text down with 47003; a phrase is of Chinese characters only. */
const most = { thing: 20, phrase: 5 } as const

/** The message as the template's keywords hold it, each within the limits of its type. */
export function fill({ keywords }: Template, message: Message): TemplateData {
  const { subject, result, at, note } = keywords
  const filled: (readonly [string, string] | undefined)[] = [
    subject && [subject, thing(message.subject)],
    result && [result, result.startsWith('phrase') ? phrase(message.result) : thing(message.result)],
    at && [at, at.startsWith('date') ? dayWords(message.at) : momentWords(message.at)],
    note && [note, thing(message.note)],
  ]
  return Object.fromEntries(filled.filter((each) => each !== undefined).map(([name, value]) => [name, { value }]))
}

/** Up to twenty characters on one line; what is cut says so. Never empty, which WeChat does not take. */
export function thing(text: string): string {
  const characters = [...text.replace(/[\p{Cc}\s]+/gu, ' ').trim()]
  if (characters.length === 0) return '工会'
  return characters.length <= most.thing ? characters.join('') : `${characters.slice(0, most.thing - 1).join('')}…`
}

function phrase(text: string): string {
  return [...text.replace(/\P{Script=Han}/gu, '')].slice(0, most.phrase).join('')
}

/** `2026年11月16日 09:30`, as clocks in China show it. */
export function momentWords(at: Instant): string {
  return `${dayWords(at)} ${plus(at, minutes(8 * 60)).slice(11, 16)}`
}

/** `2026年11月16日`. */
function dayWords(at: Instant): string {
  const [year, month, day] = localDateOf(at).split('-').map(Number)
  return `${year}年${month}月${day}日`
}
