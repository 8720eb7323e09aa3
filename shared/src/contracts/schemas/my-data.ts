import * as z from 'zod'
import { claimStates } from '../../domain/benefits/claim-lifecycle'
import { application, joinedBefore, membership, profileForm } from './enrolment'
import { access, consent, happening } from './people'
import { date, instant } from './plain'
import { unionName } from './unions'

/**
 * Everything that is held of somebody, as they may read it (PIPL 45). ID number and phone stay masked: their owner knows
 * them, and a phone that was stolen would show them to somebody else.
 */
export const myData = z.strictObject({
  madeAt: instant,
  account: z.strictObject({
    since: instant,
    phone: z.string().optional(),
    phoneProven: z.boolean().optional(),
    /** Whether WeChat's id of the account is kept. */
    weChatId: z.boolean(),
  }),
  person: z
    .strictObject({
      name: z.string(),
      nationalId: z.string(),
      bornMonth: z.string(),
      sex: z.enum(['male', 'female']),
      realName: z.enum(['matched', 'mismatched', 'unchecked']),
    })
    .nullable(),
  membership: membership.extend({ occupation: z.string(), joinedOn: date.optional() }).nullable(),
  /** Where somebody uses what another union offers. */
  guestOf: z.array(unionName),
  applications: z.array(
    application.extend({
      channel: z.string(),
      bornMonth: z.string(),
      joinedBefore: joinedBefore.optional(),
      joinedWhere: z.string().optional(),
      profile: profileForm.omit({ version: true }).optional(),
    }),
  ),
  consents: z.array(consent),
  /** What was claimed; what an insurer or the like was told of it, and since when no more. */
  claims: z.array(
    z.strictObject({
      title: z.string(),
      state: z.enum(claimStates),
      claimedAt: instant,
      expiresAt: instant.optional(),
      redeemed: z.strictObject({ at: instant, outlet: z.string() }).optional(),
      passedOn: z.strictObject({ to: z.string(), at: instant, withdrawnAt: instant.optional() }).optional(),
    }),
  ),
  history: z.array(happening),
  /** Who looked at it in clear: the latest hundred. */
  accesses: z.array(access),
})
