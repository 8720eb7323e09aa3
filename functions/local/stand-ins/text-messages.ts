import { keepMessage } from './messages'
import { randomHex } from './surroundings'
import type { Surroundings } from './surroundings'
import type { Action } from './tencent-cloud'

/** Tencent Cloud SMS, SendSms: every number gets its text, which is kept among the messages instead of sent. */
export const sendSms: Action = {
  service: 'sms',
  name: 'SendSms',
  version: '2021-01-11',
  required: ['PhoneNumberSet', 'SmsSdkAppId', 'TemplateId'],
  optional: ['SignName', 'TemplateParamSet', 'SessionContext', 'ExtendCode', 'SenderId'],
  async answer(
    { PhoneNumberSet: numbers, TemplateId: template, TemplateParamSet: content = [], SessionContext },
    around,
  ) {
    if (!Array.isArray(numbers) || numbers.length === 0) {
      return { Error: { Code: 'InvalidParameterValue.IncorrectPhoneNumber', Message: 'The numbers are not a list.' } }
    }
    const sent = numbers.map((number) => sendTo(String(number), String(template), content, around))
    const statuses = await Promise.all(sent)
    return { SendStatusSet: statuses.map((status) => ({ ...status, SessionContext: SessionContext ?? '' })) }
  },
}

async function sendTo(number: string, templateId: string, content: unknown, around: Surroundings) {
  await keepMessage({ channel: 'sms', to: number, templateId, content }, around)
  return {
    SerialNo: randomHex(around, 16),
    PhoneNumber: number,
    Fee: 1,
    Code: 'Ok',
    Message: 'send success',
    IsoCode: 'CN',
  }
}
