import fc from 'fast-check'
import { expect, it } from 'vitest'
import { base64urlOf, bytesOf, hexOf, utf8Bytes } from './bytes'

it('bytes are written and read as Node writes them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64url')
      expect(base64urlOf(bytes)).toBe(text)
      expect([...bytesOf(text)]).toEqual([...bytes])
    }),
  )
})

it('a text of any writing is the same bytes as Node makes of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(hexOf(utf8Bytes(text))).toBe(Buffer.from(text, 'utf8').toString('hex'))
    }),
  )
})
