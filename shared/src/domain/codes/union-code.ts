import { base32, checkCharacter, isChecked } from '../../kernel/damm'
import type { UnionCodeText } from '../../kernel/ids'
import { ungrouped } from '../../kernel/typed-text'

export type { UnionCodeText }

/** 32¹⁰ codes: at twenty tries a minute nobody finds a union by guessing. */
const randomCharacters = 10
const codeLength = randomCharacters + 1

/** A new code from ten random bytes, five bits of each; the eleventh character checks the others. */
export function mintUnionCode(randomBytes: Uint8Array): UnionCodeText {
  if (randomBytes.length < randomCharacters) throw new RangeError(`a code needs ${randomCharacters} random bytes`)
  const random = Array.from(randomBytes.subarray(0, randomCharacters), (byte) => base32.characters.charAt(byte & 31))
  const text = random.join('')
  return (text + checkCharacter(text, base32)) as UnionCodeText
}

/** Whether a text is a code exactly as minted: upper case, ungrouped, with the right check character. */
export function isUnionCode(text: string): text is UnionCodeText {
  return text.length === codeLength && isChecked(text, base32)
}

/** The code in groups to be read out and typed, `7K3D-9PWM-2QJ`. */
export function readableCode(code: UnionCodeText): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`
}

/** The code in what a person typed: any case and grouping, O for 0, I and L for 1 (no code holds these letters); `undefined` when it holds none. */
export function parseTypedCode(text: string): UnionCodeText | undefined {
  const code = ungrouped(text).replace(/O/g, '0').replace(/[IL]/g, '1')
  return isUnionCode(code) ? code : undefined
}

/** What WeChat hands to a page or to the camera; each part as it comes, still URI-encoded. */
export interface Scanned {
  /** From a mini-program code: the code, or `c=` and the code. */
  scene?: string
  /** From an ordinary-link QR code: the whole link. */
  q?: string
  /** What the camera read: a link, a mini-program path, or the code itself. */
  text?: string
}

/** The link a poster holds. WeChat's rule for it is the same link up to and with the last slash. */
export function linkOf(code: UnionCodeText, host: string): string {
  return `https://${host}/u/${code}`
}

/** The union code in what was scanned; `undefined` when there is none, whatever else it may be. Never throws. */
export function parseScanned({ scene, q, text }: Scanned): UnionCodeText | undefined {
  for (const scanned of [scene, q, text]) {
    const code = scanned === undefined ? undefined : codeIn(decoded(scanned))
    if (code) return code
  }
  return undefined
}

/** A link, a path with a query, a bare query or a bare code: the query's word goes first, then the last path part. */
function codeIn(text: string): UnionCodeText | undefined {
  const [beforeFragment = ''] = text.trim().split('#')
  const [path = '', query = path] = beforeFragment.split('?')
  return codeInQuery(query) ?? parseTypedCode(path.split('/').filter(Boolean).pop() ?? '')
}

function codeInQuery(query: string): UnionCodeText | undefined {
  for (const part of query.split('&')) {
    const [, value = ''] = /^(?:c|scene|q)=(.+)$/.exec(part) ?? []
    const code = value && codeIn(value)
    if (code) return code
  }
  return undefined
}

/** WeChat encodes once, and a link that was shared on may have been encoded again. */
function decoded(text: string): string {
  return decodedOnce(decodedOnce(text))
}

/** Broken encoding is left as it is: people point the camera at anything. */
function decodedOnce(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
