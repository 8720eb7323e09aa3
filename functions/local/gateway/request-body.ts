import type { IncomingMessage } from 'node:http'

/** Larger bodies are files, and files go by presigned POST. */
export const largestBody = 64 * 1024

/** Who sends more than this doesn't want to hear an answer. */
const patience = 16 * 1024 * 1024

/**
 * The bytes of a request, or `too-large` where there are more than the API takes. What is too large is read to its end
 * and forgotten: a caller that is still sending would not see the refusal.
 */
export async function readBody(incoming: IncomingMessage, most = largestBody): Promise<Buffer | 'too-large'> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > patience) break
    if (length <= most) chunks.push(chunk)
  }
  return length > most ? 'too-large' : Buffer.concat(chunks)
}
