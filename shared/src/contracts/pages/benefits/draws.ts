import * as z from 'zod'
import type { Chapter } from '../../kit'
import { draw, publicValueForm, publishedDraw, publishedDrawQuestion, staffDrawReply } from '../../schemas/draws'
import { id } from '../../schemas/plain'

const byId = z.strictObject({ id })

/** Draws: what everybody may know of them, and what staff give for them. */
export const contract = {
  'draw.show': { path: byId, replies: { 200: draw } },
  'draw.published': { path: byId, query: publishedDrawQuestion, replies: { 200: publishedDraw } },
  'draw.inspect': { path: byId, replies: { 200: staffDrawReply } },
  'draw.giveValue': { path: byId, body: publicValueForm, replies: { 200: staffDrawReply } },
} as const satisfies Chapter<'draw'>
