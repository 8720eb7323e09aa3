import * as z from 'zod'
import type { Chapter } from '../../kit'
import { myData } from '../../schemas/my-data'
import { selfCorrection, verification } from '../../schemas/own-data'
import { access, consent, happening, home, phoneForm } from '../../schemas/people'
import { date, listOf, page } from '../../schemas/plain'

/** What is one’s own: home, history, phone, and what one corrects alone. */
export const contract = {
  'me.home': { replies: { 200: home } },
  'me.messages': { replies: { 200: listOf(happening) } },
  'me.history': { replies: { 200: listOf(happening) } },
  'me.consents': { replies: { 200: listOf(consent) } },
  'me.accessLog': { query: page, replies: { 200: listOf(access) } },
  'me.export': { replies: { 200: myData } },
  'me.bindPhone': {
    body: phoneForm,
    replies: { 200: z.strictObject({ phone: z.string(), proven: z.boolean() }) },
  },
  'me.confirm': { replies: { 200: z.strictObject({ confirmedOn: date }) } },
  'me.correct': { body: selfCorrection, replies: { 200: home } },
  'me.verify': { replies: { 200: verification } },
} as const satisfies Chapter<'me'>
