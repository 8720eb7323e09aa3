/** A picture as WeChat draws one. */
export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly bytes: Uint8Array
}

/** How each kind of file begins and ends (ISO/IEC 15948, ISO/IEC 10918-1). */
const kinds = [
  { mediaType: 'image/png', begins: '89504e470d0a1a0a', ends: '49454e44ae426082' },
  { mediaType: 'image/jpeg', begins: 'ffd8ff', ends: 'ffd9' },
] as const

/** The picture that these bytes are; `undefined` for anything else, and for half a picture. */
export function wholePicture(bytes: Uint8Array): Picture | undefined {
  const hex = (part: Uint8Array) => Buffer.from(part).toString('hex')
  const kind = kinds.find(
    ({ begins, ends }) =>
      hex(bytes.subarray(0, begins.length / 2)) === begins && hex(bytes.subarray(-ends.length / 2)) === ends,
  )
  return kind && { mediaType: kind.mediaType, bytes }
}
