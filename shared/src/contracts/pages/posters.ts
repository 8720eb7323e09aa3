import type { PageOf } from '../kit'
import { file, printedCode } from '../schemas/prints'

/** Prints of a code. */
export const postersPage = {
  context: 'posters',
  contract: {
    'print.poster': { path: printedCode, replies: { 200: file } },
    'print.picture': { path: printedCode, replies: { 200: file } },
    'print.card': { path: printedCode, replies: { 200: file } },
    'print.sheet': { path: printedCode, replies: { 200: file } },
    'print.miniProgramCode': { path: printedCode, replies: { 200: file } },
  },
} as const satisfies PageOf<'posters'>
