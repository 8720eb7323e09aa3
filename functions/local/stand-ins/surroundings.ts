import type { Duration, Instant } from '@gongyou/shared/kernel/time'
import type { StandInState } from './state'

/** The keys that the stand-ins accept, where WeChat and Tencent Cloud would have given the city its own. */
export interface StandInCredentials {
  appId: string
  appSecret: string
  /** What the stand-in signs its pushes with, and the key it encrypts them under. */
  pushToken: string
  pushKey: string
  secretId: string
  secretKey: string
}

/** Accepted unless others are named. They open nothing anywhere else. */
export const demoCredentials: StandInCredentials = {
  appId: 'wx0000000000000000',
  appSecret: 'demo-app-secret-of-the-stand-in',
  pushToken: 'demoPushToken',
  pushKey: 'demoPushKeyOfTheStandInDemoPushKeyOfTheStan',
  secretId: 'demo-secret-id-of-the-stand-in',
  secretKey: 'demo-secret-key-of-the-stand-in',
}

/** What every stand-in works with. */
export interface Surroundings {
  state: StandInState
  now: () => Instant
  randomBytes: (count: number) => Uint8Array
  wait: (time: Duration) => Promise<void>
  credentials: StandInCredentials
  /** The pages of the published mini-program; without them every page counts as published. */
  pages?: readonly string[]
}

/** Random hexadecimal digits, two for each byte. */
export function randomHex(around: Surroundings, bytes: number): string {
  return Buffer.from(around.randomBytes(bytes)).toString('hex')
}
