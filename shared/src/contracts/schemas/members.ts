import * as z from 'zod'
import { membershipStates } from '../../domain/membership/states'
import { membership, work } from './enrolment'
import { date, id, instant, listOf, page } from './plain'
import { contact, contactForm, realName, revealForm } from './staff'
import { unionName } from './unions'

/** Everybody of a union, those of one occupation, or those who have been silent and are to be called. */
export const membersQuestion = page
  .extend({ union: id, occupation: z.string().max(40).optional(), contact: z.literal('stale').optional() })
  .refine(({ occupation, contact }) => occupation === undefined || contact === undefined, {
    path: ['occupation'],
    message: 'field-unknown',
  })

/** A member in a list: nothing in clear. */
export const listedMember = z.strictObject({
  memberNumber: z.string(),
  name: z.string(),
  occupation: z.string(),
  since: date,
  state: z.enum(membershipStates),
  contact: z.enum(['fresh', 'stale']),
})

export const memberPage = listOf(listedMember)

/** By exactly one of the three, and by the whole of it: nobody is found by a part. */
export const memberSearch = z
  .strictObject({
    memberNumber: z.string().max(20).optional(),
    phone: z.string().max(30).optional(),
    nationalId: z.string().max(30).optional(),
  })
  .refine((form) => Object.values(form).filter((value) => value !== undefined).length === 1, {
    path: ['memberNumber'],
    message: 'field-needed',
  })
export const foundMembers = z.strictObject({ items: z.array(listedMember.extend({ union: unionName })) })

/** One turn of a membership, as staff read it. */
const memberTurn = z.strictObject({
  at: instant,
  what: z.string(),
  from: unionName.optional(),
  to: unionName.optional(),
})

/** A member's page: masked facts, where they have been, and the calls that were made. */
export const staffMember = listedMember.extend({
  membership,
  nationalId: z.string(),
  phone: z.string().optional(),
  realName,
  approval: z.strictObject({ union: unionName, at: instant, basis: z.enum(['decision', 'authorisation', 'base']) }),
  work: work.optional(),
  waitingSince: instant.optional(),
  openTransfer: z.boolean(),
  history: z.array(memberTurn),
  contacts: z.array(contact),
})

export const memberRevealForm = revealForm
export const memberInClear = z.strictObject({ name: z.string(), nationalId: z.string(), phone: z.string().optional() })
export const memberContactForm = contactForm
