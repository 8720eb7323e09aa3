import type { HangUp } from './exchange'
import type { Action } from './tencent-cloud'

/** How the register says that it has no time; it doesn't charge for it. */
export const registerBusy = { Result: '-11', Description: '验证中心服务繁忙', Isp: '', ResultDetail: '' }
const matched = { Result: '0', Description: '认证通过', Isp: '', ResultDetail: '' }
const mismatched = { Result: '-4', Description: '三要素信息不一致', Isp: '', ResultDetail: '' }

/**
 * Tencent Cloud FaceID, PhoneVerification. Any name matches any national ID and any phone, but names that end in 不符,
 * which match none, and in 忙, for which no answer ever comes.
 */
export const phoneVerification: Action = {
  service: 'faceid',
  name: 'PhoneVerification',
  version: '2018-03-01',
  required: ['IdCard', 'Name', 'Phone'],
  optional: ['VerifyMode', 'CiphertextBlob', 'EncryptList', 'Iv', 'Encryption'],
  answer: async ({ Name }) => answerFor(String(Name)),
}

function answerFor(name: string): typeof matched | HangUp {
  if (name.endsWith('忙')) return 'hang-up'
  return name.endsWith('不符') ? mismatched : matched
}
