import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Position } from '../table/page'
import { keyFor, type Keyring } from './keyring'

/** Where a list goes on: opaque to the caller, and of no use once a single character was changed. */
export interface Cursors {
  /** `list` names what is paged through, so that a cursor opens no other list. */
  write(list: string, place: object): string
  /** The place that was written for this list; nothing where the cursor is none of ours. */
  read<Place extends object = Position>(list: string, cursor: string): Place | undefined
}

export function openCursors(keyring: Keyring): Cursors {
  const key = keyFor(keyring, 'cursor')
  const sign = (list: string, body: string) => createHmac('sha256', key).update(`${list}\n${body}`).digest('base64url')
  return {
    write(list, place) {
      const body = Buffer.from(JSON.stringify(place)).toString('base64url')
      return `${body}.${sign(list, body)}`
    },
    read<Place>(list: string, cursor: string) {
      const [body = '', signature = '', ...more] = cursor.split('.')
      const [given, expected] = [Buffer.from(signature), Buffer.from(sign(list, body))]
      const genuine = more.length === 0 && given.length === expected.length && timingSafeEqual(given, expected)
      return genuine ? (JSON.parse(Buffer.from(body, 'base64url').toString()) as Place) : undefined
    },
  }
}
