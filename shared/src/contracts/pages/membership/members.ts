import * as z from 'zod'
import type { Chapter } from '../../kit'
import {
  foundMembers,
  memberContactForm,
  memberInClear,
  memberPage,
  memberRevealForm,
  memberSearch,
  membersQuestion,
  staffMember,
} from '../../schemas/members'
import { groupMoveForm, groupMoveReply } from '../../schemas/pool'
import { contactReply } from '../../schemas/staff'

const byNumber = z.strictObject({ number: z.string().max(20) })

/** Members, as staff see them. */
export const contract = {
  'member.list': { query: membersQuestion, replies: { 200: memberPage } },
  'member.show': { path: byNumber, replies: { 200: staffMember } },
  'member.search': { body: memberSearch, replies: { 200: foundMembers } },
  'member.reveal': { path: byNumber, body: memberRevealForm, replies: { 200: memberInClear } },
  'member.contact': { path: byNumber, body: memberContactForm, replies: { 201: contactReply } },
  'member.move': { body: groupMoveForm, replies: { 200: groupMoveReply } },
} as const satisfies Chapter<'member'>
