import type { ProblemBody, ProblemCode } from '@gongyou/shared/contracts/problems'

/** What a clerk says to the worker, where the catalogue's sentence is for somebody else. */
const clerkWords: Partial<Readonly<Record<ProblemCode, string>>> = {
  'code-expired': '码已过期，请工友下拉刷新再出示',
  screenshot: '这是旧截图，请工友打开小程序出示',
  'wrong-outlet': '这张不在本店用，请工友看券上写的地方',
  'outside-window': '不在使用时间，请工友看券上写的几点用',
  'too-many-requests': '试了太多次，请等一分钟再来',
  'changed-meanwhile': '刚才没核销成，请再扫一次',
}

/** Why a scan redeemed nothing, and what to do next. */
export function refusalWords({ code, detail }: Pick<ProblemBody, 'code' | 'detail'>): string {
  return clerkWords[code] ?? detail
}

/** Said where the picture is no voucher at all; no request is made for it. */
export const noVoucherWords = '这不是福利券的码，请工友打开「我的券」出示'

/** Why a scan without a network was not written down. */
export const unnotedWords = {
  unregistered: '没信号，不知道核销成没成。连上网看今天的清单，没有就再扫一次',
  twice: '这张刚才在本机扫过，已经记下了，连上网自动核对',
} as const
