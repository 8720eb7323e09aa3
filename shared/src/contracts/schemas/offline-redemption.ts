import * as z from 'zod'
import { redemption } from './outlets'
import { id, instant } from './plain'
import { rowProblem } from './staff'

/** An outlet's own device, registered by a clerk while there is a network. */
export const deviceForm = z.strictObject({ outletId: id })

export const outletDevice = z.strictObject({
  id: z.string(),
  outletId: z.string(),
  /** 32 bytes in base64url, for this clerk's phone alone; registering anew ends it. */
  key: z.string(),
  algorithm: z.literal('HMAC-SHA256'),
  /** The number of its first scan. */
  nextSequence: z.int(),
  /** How many scans one day may have. */
  most: z.int(),
  /** How long a scan may wait for the network. */
  hours: z.int(),
  /** To put the device's clock right by. */
  serverTime: instant,
})
export const outletDeviceReply = z.strictObject({ device: outletDevice })

/** One scan as the device noted it; what is signed says domain/benefits/offline-redemption. */
export const offlineScan = z.strictObject({
  sequence: z.int().min(1),
  at: z.iso.datetime({ precision: 3 }),
  /** One line: a break would make another text of it. */
  voucherCode: z
    .string()
    .min(8)
    .max(160)
    .regex(/^[^\n\r]*$/),
  memberTail: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  /** HMAC-SHA256 in unpadded base64url. */
  signature: z.string().length(43),
})

/** Scans in the order of their numbers; what is too long for one request goes in several. */
export const offlineForm = z.strictObject({
  outletId: id,
  deviceId: id,
  scans: z.array(offlineScan).min(1).max(100),
})

export const offlineReply = z.strictObject({
  /** One for each scan, in their order. */
  results: z.array(
    z.strictObject({
      sequence: z.int(),
      ok: z.boolean(),
      redemption: redemption.optional(),
      problem: rowProblem.optional(),
    }),
  ),
  /** The number that the server waits for; what is below it may be forgotten. */
  nextSequence: z.int(),
  serverTime: instant,
})
