import * as z from 'zod'

/** The code that is printed: in any case and grouping, as somebody may have typed it. */
export const printedCode = z.strictObject({ code: z.string().min(1).max(200) })

/** A file instead of JSON: it travels as its bytes, under its name. */
export const file = z.strictObject({
  /** What a phone or a browser calls the file, with its ending; may be Chinese. */
  name: z.string().min(1).max(120),
  mediaType: z.enum([
    'application/pdf',
    'image/png',
    'image/jpeg',
    'text/html',
    'text/plain',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ]),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})
