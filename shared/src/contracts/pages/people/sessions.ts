import * as z from 'zod'
import type { Chapter } from '../../kit'
import { pushBody, pushQuery, session, tokens } from '../../schemas/people'
import { file } from '../../schemas/prints'

/** Signing in and out, and what WeChat tells us by itself. */
export const contract = {
  'session.open': {
    body: z.strictObject({ loginCode: z.string().min(1).max(200), unionCode: z.string().max(40).optional() }),
    replies: { 201: session },
  },
  'session.refresh': {
    body: z.strictObject({ refreshToken: z.string().min(1).max(2000) }),
    replies: { 200: tokens },
  },
  'session.close': { replies: { 204: z.null() } },
  'wechat.verify': { query: pushQuery, replies: { 200: file } },
  'wechat.receive': { query: pushQuery, body: pushBody, replies: { 200: file } },
} as const satisfies Chapter<'session' | 'wechat'>
