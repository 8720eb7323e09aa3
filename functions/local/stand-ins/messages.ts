import type { StandInReply } from './exchange'
import { json } from './exchange'
import type { SentMessage } from './records'
import { randomHex } from './surroundings'
import type { Surroundings } from './surroundings'

/** Keeps what would have been sent. */
export async function keepMessage(message: Omit<SentMessage, 'id' | 'at'>, around: Surroundings): Promise<SentMessage> {
  const at = around.now()
  const sent = { id: randomHex(around, 8), at, ...message }
  await around.state.put('message', `${at} ${sent.id}`, sent)
  return sent
}

/** GET /__wechat/messages: everything that would have been sent, subscribe messages and texts, oldest first. */
export async function listMessages({ state }: Surroundings): Promise<StandInReply> {
  const items: SentMessage[] = []
  for (const key of await state.keys('message')) {
    const message = await state.get('message', key)
    if (message) items.push(message)
  }
  return json({ items })
}
