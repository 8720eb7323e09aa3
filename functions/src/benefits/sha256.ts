import { createHash } from 'node:crypto'
import type { Sha256 } from '@gongyou/shared/domain/benefits/draw'

/** SHA-256 as a draw asks for it. */
export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')
