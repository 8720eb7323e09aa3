/**
 * The numbers in which WeChat's server API answers. Its HTTP status is 200 even when a call failed, and its texts
 * change, so these numbers alone decide.
 */

/** Asked to come again in a moment. */
export const overloaded = -1

/** Over a limit per day (45009) or per minute (45011): asking again at once only prolongs it. */
export const limits: readonly number[] = [45009, 45011]

/** A login or phone code that is unknown, of the other kind or older than five minutes; 40163 says it was used. */
export const spentCodes: readonly number[] = [40029, 40163]

/** An openid that is nobody's here; also where a phone code isn't its own, of which WeChat documents only the check. */
export const strangeOpenid = 40003

/** A subscribe message that was not accepted, or whose one acceptance is used up. */
export const unwanted = 43101

/** Another message to the same person is on its way. */
export const oneAtATime = 43108

/** WeChat holds this account to be a high risk and lets nobody sign in with it. */
export const blocked = 40226

/** An access token that was replaced, is malformed or has run out. */
export const staleTokens: readonly number[] = [40001, 40014, 42001]

/** What whoever runs the city has to put right. */
const mistakes: Readonly<Record<number, string>> = {
  40001: 'the access token is refused again and again',
  40002: 'the grant type is wrong',
  40013: 'the app id is wrong',
  40037: 'the message template is not this app’s',
  40125: 'the app secret is wrong',
  40164: 'the address of this server is missing from the IP allow list',
  40243: 'the app secret is frozen',
  41002: 'the app id is missing',
  41004: 'the app secret is missing',
  41030: 'the page is not in the published mini-program',
  43107: 'the app may send no subscribe messages for now',
  45168: 'the message holds words that WeChat does not let through',
  47003: 'the message does not fit the keywords of its template',
  48001: 'the app has no permission for this call',
  50004: 'the app may not ask for tokens',
  50007: 'the account is frozen',
  89503: 'an administrator has to confirm the address of this server',
}

/**
 * A call that WeChat refused for a reason no worker can help: a wrong secret, a missing permission, an answer that is
 * not in the documents. The message holds the number and WeChat's own request id, never a secret, code or openid.
 */
export class WeChatFault extends Error {
  override readonly name = 'WeChatFault'

  constructor(
    readonly call: string,
    readonly errcode: number,
    readonly requestId?: string,
  ) {
    const reason = mistakes[errcode] ?? 'no reason known here'
    super(`WeChat refused ${call} with errcode ${errcode}: ${reason}${requestId ? ` (rid ${requestId})` : ''}`)
  }
}
