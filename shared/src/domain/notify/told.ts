/** What a subscribe message can be about. A template is chosen, and a consent asked, for each. */
export const messageKinds = ['application', 'transfer', 'benefit', 'recovery', 'opening'] as const
export type MessageKind = (typeof messageKinds)[number]

/** A line of somebody's history, as far as it matters here. */
interface Happened {
  readonly what: string
  readonly by: 'system' | 'applicant' | 'union'
}

/**
 * What of a history is worth a message: one acceptance on the phone is good for one, so it is spent on an answer that
 * somebody waits for, or must not miss. By `union`: only where a person decided, since whoever taps and is answered by
 * the system sees the answer there and then.
 */
const told = {
  returned: { kind: 'application', by: 'union' },
  admitted: { kind: 'application', by: 'union' },
  rejected: { kind: 'application', by: 'union' },
  transferred: { kind: 'transfer', by: 'union' },
  placed: { kind: 'transfer', by: 'union' },
  'transfer-declined': { kind: 'transfer', by: 'union' },
  'draw-won': { kind: 'benefit' },
  'draw-lost': { kind: 'benefit' },
  'entry-too-late': { kind: 'benefit' },
  'benefit-granted': { kind: 'benefit' },
  'benefit-declined': { kind: 'benefit' },
  'recovery-asked': { kind: 'recovery' },
} as const satisfies Readonly<Record<string, { readonly kind: MessageKind; readonly by?: 'union' }>>

/** The happenings that are told by a message. */
export type ToldHappening = keyof typeof told

export const toldHappenings = Object.keys(told) as readonly ToldHappening[]

/** Of what kind the message about a happening is; nothing where none is sent. */
export function messageKindOf({ what, by }: Happened): MessageKind | undefined {
  if (!isTold(what)) return undefined
  const { kind, ...only } = told[what]
  return 'by' in only && only.by !== by ? undefined : kind
}

export function isTold(what: string): what is ToldHappening {
  return Object.hasOwn(told, what)
}
