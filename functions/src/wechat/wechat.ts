import type { Duration, Instant } from '@gongyou/shared/kernel/time'
import { seconds } from '@gongyou/shared/kernel/time'
import { exchangeLoginCode } from './login'
import type { App, LoginOutcome } from './login'
import { drawMiniProgramCode } from './mini-program-code'
import type { MiniProgramCodeOutcome, MiniProgramCodeQuestion } from './mini-program-code'
import { exchangePhoneCode } from './phone-number'
import type { PhoneOutcome, PhoneQuestion } from './phone-number'
import type { Line } from './request'
import { openStableToken } from './stable-token'
import type { TokenStore } from './stable-token'
import { sendSubscribeMessage } from './subscribe-message'
import type { SendOutcome, SubscribeMessage } from './subscribe-message'

/** What the contexts ask of WeChat. What can go wrong for a worker is an outcome; what the city set up wrongly throws. */
export interface WeChat {
  login(loginCode: string): Promise<LoginOutcome>
  phoneNumber(question: PhoneQuestion): Promise<PhoneOutcome>
  miniProgramCode(question: MiniProgramCodeQuestion): Promise<MiniProgramCodeOutcome>
  send(message: SubscribeMessage): Promise<SendOutcome>
}

export interface WeChatSettings extends App {
  /** Where the API stands, without a slash at the end: `https://api.weixin.qq.com`. */
  host: string
  tokens: TokenStore
  now: () => Instant
  /** A number from 0 up to 1, for the jitter between attempts. */
  random: () => number
  fetch?: typeof fetch
  wait?: (time: Duration) => Promise<void>
  /** How long one attempt and one whole operation may take. */
  times?: { attempt: Duration; operation: Duration }
}

/** The phone itself gives up after eight seconds: an answer later than that is no answer. */
const defaultTimes = { attempt: seconds(2.5), operation: seconds(6) }

/** Opens the way to WeChat; nothing is asked of it before the first call. */
export function openWeChat(settings: WeChatSettings): WeChat {
  const { appId, appSecret, host, random, times = defaultTimes } = settings
  const app = { appId, appSecret }
  const stableToken = openStableToken(app, settings.tokens, settings.now)
  const openLine = (): Line => ({
    host,
    random,
    fetch: settings.fetch ?? fetch,
    wait: settings.wait ?? sleep,
    attempt: times.attempt,
    patience: AbortSignal.timeout(times.operation),
  })
  return {
    login: (loginCode) => exchangeLoginCode(loginCode, app, openLine()),
    phoneNumber: (question) => exchangePhoneCode(question, openLine(), stableToken),
    miniProgramCode: (question) => drawMiniProgramCode(question, openLine(), stableToken),
    send: (message) => sendSubscribeMessage(message, openLine(), stableToken),
  }
}

function sleep(time: Duration): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time))
}
