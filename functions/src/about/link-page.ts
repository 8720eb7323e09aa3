import { problems } from '@gongyou/shared/contracts/problems'

export interface LinkedUnion {
  readonly unionName: string
  readonly phone: string
  /** The code to be typed. */
  readonly readable: string
}

/** The page outside WeChat, in one piece: no script, no font, no picture to fetch on a weak network. */
export function linkPage(union?: LinkedUnion): string {
  return [
    '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${escaped(union?.unionName ?? '请在微信里接着办')}</title><style>${style}</style></head><body><main>`,
    ...(union ? ofUnion(union) : [`<h1>${escaped(problems['code-unknown'].says)}</h1>`]),
    '<h2>请在微信里接着办</h2><ol>',
    '<li>打开微信，点「扫一扫」，扫海报上的码</li>',
    '<li>码在这部手机上？先截图，再在「扫一扫」里点「相册」</li>',
    ...(union ? [`<li>扫不了？在小程序里输入 <b>${escaped(union.readable)}</b></li>`] : []),
    '</ol><p>这个网页只能看，不用在这里填任何信息。</p></main></body></html>',
  ].join('')
}

function ofUnion({ unionName, phone }: LinkedUnion): string[] {
  const digits = phone.replace(/[^\d+]/g, '')
  return [`<h1>${escaped(unionName)}</h1>`, `<p><a href="tel:${digits}">打电话问工会 ${escaped(phone)}</a></p>`]
}

/** Large and dark on white: read in the sun. */
const style = [
  'body{margin:0;font:18px/1.7 system-ui,sans-serif;color:#1a1a1a;background:#fff}',
  'main{max-width:34em;margin:0 auto;padding:24px}h1{font-size:26px;line-height:1.4}h2{font-size:20px}',
  'li{margin:12px 0}b{font-size:22px;white-space:nowrap}',
  'a{display:inline-block;padding:12px 0;color:#b5121b;font-weight:600}',
].join('')

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
