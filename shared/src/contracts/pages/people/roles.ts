import * as z from 'zod'
import type { Chapter } from '../../kit'
import {
  delegation,
  delegationForm,
  delegationPage,
  delegationTaking,
  deputySearch,
  grant,
  grantForm,
  grantTaking,
  handOverForm,
  holder,
} from '../../schemas/grants'
import { id, listOf, page, typedLine } from '../../schemas/plain'

/** Roles of staff: given, taken, handed over and lent. */
export const contract = {
  'grant.list': { query: page.extend({ union: id, outlet: id.optional() }), replies: { 200: listOf(grant) } },
  'grant.find': { body: z.strictObject({ memberNumber: typedLine }), replies: { 200: z.strictObject({ holder }) } },
  'grant.give': { body: grantForm, replies: { 201: z.strictObject({ grant }) } },
  'grant.take': { body: grantTaking, replies: { 200: z.strictObject({ grant }) } },
  'grant.handOver': { body: handOverForm, replies: { 200: z.strictObject({ grants: z.array(grant) }) } },
  'delegation.list': { query: page.extend({ union: id }), replies: { 200: delegationPage } },
  'delegation.find': { body: deputySearch, replies: { 200: z.strictObject({ deputy: holder }) } },
  'delegation.give': { body: delegationForm, replies: { 201: z.strictObject({ delegation }) } },
  'delegation.take': { body: delegationTaking, replies: { 200: z.strictObject({ delegation }) } },
} as const satisfies Chapter<'grant' | 'delegation'>
