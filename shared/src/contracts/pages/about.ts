import * as z from 'zod'
import type { PageOf } from '../kit'
import { regionCode } from '../schemas/plain'
import { file } from '../schemas/prints'

/** What the service says of itself. */
export const aboutPage = {
  context: 'about',
  contract: {
    'about.health': { replies: { 200: z.strictObject({ ok: z.literal(true) }) } },
    'about.contract': { replies: { 200: z.record(z.string(), z.unknown()) } },
    'about.texts': {
      replies: {
        200: z.strictObject({
          application: z.strictObject({ version: z.string(), text: z.string(), toBeConfirmed: z.boolean() }),
          sensitiveData: z.strictObject({ version: z.string(), text: z.string(), toBeConfirmed: z.boolean() }),
          occupations: z.array(z.strictObject({ key: z.string(), label: z.string(), platforms: z.array(z.string()) })),
          reviewReasons: z.array(z.strictObject({ key: z.string(), label: z.string() })),
          headings: z.array(z.string()),
          city: z.strictObject({ region: regionCode, name: z.string() }),
        }),
      },
    },
    /** What a poster's link opens outside WeChat; WeChat's verification file lies beside it. */
    'about.link': { path: z.strictObject({ link: z.string().min(1).max(200) }), replies: { 200: file } },
  },
} as const satisfies PageOf<'about'>
