import { createHash } from 'node:crypto'
import { errcodeReply, weChatJson } from './errcode-reply'
import type { StandInReply, StandInRequest } from './exchange'
import { fieldsOf, json, misunderstood, textIn } from './exchange'
import { keepMessage } from './messages'
import { randomHex } from './surroundings'
import type { Surroundings } from './surroundings'
import { fieldMistake } from './template-fields'

/**
 * POST /__wechat/subscriptions {openid, templateIds}: what tapping "accept" on the phone does. One acceptance is good
 * for one message.
 */
export async function acceptMessages(body: string, around: Surroundings): Promise<StandInReply> {
  const fields = fieldsOf(body) ?? {}
  const openid = textIn(fields, 'openid')
  const { templateIds } = fields
  if (openid === undefined) return misunderstood('openid is missing')
  if (!isListOfTexts(templateIds)) return misunderstood('templateIds is a list of texts')
  for (const templateId of templateIds) {
    const key = `${prefixOf(openid, templateId)}${randomHex(around, 8)}`
    await around.state.put('credit', key, { openid, templateId })
  }
  return json({ openid, templateIds })
}

/** POST /cgi-bin/message/subscribe/send: sends one message, if it was accepted and its fields are right. */
export async function sendSubscribeMessage(request: StandInRequest, around: Surroundings): Promise<StandInReply> {
  const fields = fieldsOf(request.body)
  if (!fields) return errcodeReply(47001, around)
  const to = textIn(fields, 'touser')
  const templateId = textIn(fields, 'template_id')
  if (to === undefined) return errcodeReply(40003, around)
  if (templateId === undefined) return errcodeReply(40037, around)
  const mistake = fieldMistake(fields.data)
  if (mistake !== undefined) return errcodeReply(47003, around, mistake)
  if (!(await spendCredit(to, templateId, around))) return errcodeReply(43101, around)

  const page = textIn(fields, 'page')
  await keepMessage({ channel: 'subscribe-message', to, templateId, content: fields.data, page }, around)
  return weChatJson({ errcode: 0, errmsg: 'ok' })
}

async function spendCredit(openid: string, templateId: string, { state }: Surroundings): Promise<boolean> {
  for (const key of await state.keys('credit', prefixOf(openid, templateId))) {
    if (await state.take('credit', key)) return true
  }
  return false
}

function prefixOf(openid: string, templateId: string): string {
  return `${createHash('sha256').update(`${openid} ${templateId}`).digest('hex').slice(0, 32)}.`
}

function isListOfTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string' && entry !== '')
}
