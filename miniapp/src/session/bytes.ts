const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** The bytes of a base64url text (RFC 4648, 5); WeChat has no `atob`. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const character of text) {
    bits = ((bits << 6) | alphabet.indexOf(character)) & 0xffff
    held += 6
    if (held < 8) continue
    held -= 8
    bytes.push((bits >>> held) & 0xff)
  }
  return Uint8Array.from(bytes)
}

/** The same bytes as a text, without padding. */
export function base64urlOf(bytes: Uint8Array): string {
  let text = ''
  for (let place = 0; place < bytes.length; place += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(place, place + 3)
    const bits = (first << 16) | (second << 8) | third
    const characters = Math.min(bytes.length - place, 3) + 1
    for (let each = 0; each < characters; each += 1) text += alphabet.charAt((bits >>> (18 - 6 * each)) & 0x3f)
  }
  return text
}

/** A text in UTF-8 (RFC 3629); WeChat has no `TextEncoder`. */
export function utf8Bytes(text: string): Uint8Array<ArrayBuffer> {
  const signs = encodeURIComponent(text).match(/%..|[^%]/g) ?? []
  return Uint8Array.from(signs, (sign) => (sign.length > 1 ? parseInt(sign.slice(1), 16) : sign.charCodeAt(0)))
}

/** As people compare them: two hexadecimal digits for each byte. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
