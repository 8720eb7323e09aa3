import * as z from 'zod'
import type { PageOf } from '../kit'
import { id } from '../schemas/plain'
import { file, printedCode } from '../schemas/prints'
import { settlementQuestion } from '../schemas/settlement'

/** Prints of a code, and a member's own papers. */
export const postersPage = {
  context: 'posters',
  contract: {
    'print.poster': { path: printedCode, replies: { 200: file } },
    'print.picture': { path: printedCode, replies: { 200: file } },
    'print.card': { path: printedCode, replies: { 200: file } },
    'print.sheet': { path: printedCode, replies: { 200: file } },
    'print.miniProgramCode': { path: printedCode, replies: { 200: file } },
    'print.settlement': { path: z.strictObject({ id }), query: settlementQuestion, replies: { 200: file } },
    'paper.leaving': { replies: { 200: file } },
    'paper.transfer': { path: z.strictObject({ id }), replies: { 200: file } },
  },
} as const satisfies PageOf<'posters'>
