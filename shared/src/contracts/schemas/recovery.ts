import * as z from 'zod'
import { recoveryStates } from '../../domain/identity/recovery'
import { typedIdentity } from './adoption'
import { id, instant, version } from './plain'
import { reason } from './reasons'

/** Who somebody says they are, with a code from WeChat's check of the number in real time. */
export const recoveryForm = typedIdentity.extend({ phoneCode: z.string().min(1).max(200) })

/** What either account sees of it: nothing of the member, and nothing of the other account. */
export const ownRecovery = z.strictObject({
  /** Whether this account asked, or is the one that is asked for. */
  role: z.enum(['claimant', 'holder']),
  state: z.enum(['waiting', 'stopped', 'lapsed']),
  /** When it takes effect, unless somebody ends it before. */
  dueAt: instant,
})

export const staffRecovery = z.strictObject({
  id,
  version,
  state: z.enum(recoveryStates),
  member: z.strictObject({ memberNumber: z.string(), name: z.string() }),
  requestedAt: instant,
  dueAt: instant,
})

export const recoveryHalt = z.strictObject({ version, reasons: z.array(reason).max(5) })
