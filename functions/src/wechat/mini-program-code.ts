import { WeChatFault } from './errcodes'
import type { Picture } from './picture'
import type { Busy, Line } from './request'
import { askWithToken } from './stable-token'
import type { StableToken } from './stable-token'

export interface MiniProgramCodeQuestion {
  /** What the page gets: 1 to 32 of WeChat's characters. */
  scene: string
}

export type MiniProgramCodeOutcome = ({ kind: 'ok' } & Picture) | Busy

/** The union's page; it has to be in the published mini-program. */
const page = 'pages/landing/index'
/** The widest that WeChat draws, in pixels. */
const width = 1280

/** Has WeChat draw a mini-program code (WeChat: getUnlimitedQRCode); the codes are not counted and never expire. */
export async function drawMiniProgramCode(
  { scene }: MiniProgramCodeQuestion,
  line: Line,
  stableToken: StableToken,
): Promise<MiniProgramCodeOutcome> {
  const answer = await askWithToken(
    'getUnlimitedQRCode',
    { method: 'POST', path: '/wxa/getwxacodeunlimit', query: {}, body: { scene, page, width } },
    line,
    stableToken,
  )
  if (answer.kind === 'busy') return answer
  if (!answer.picture) throw new WeChatFault('getUnlimitedQRCode', answer.errcode, answer.requestId)
  return { kind: 'ok', ...answer.picture }
}
