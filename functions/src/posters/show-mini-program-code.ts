import type { UseCase } from '../platform/use-case'
import type { WeChat } from '../wechat/wechat'
import { printableCode, type PrintableDeps } from './printable'

interface Deps extends PrintableDeps {
  readonly weChat: Pick<WeChat, 'miniProgramCode'>
}

/**
 * The code as WeChat's own round picture, for a screen or a leaflet whose design wants one. Posters hold a link instead:
 * this picture has pixels, needs a published page, and says nothing outside WeChat.
 */
export const showMiniProgramCode: UseCase<'print.miniProgramCode', Deps> = async ({ input, actor }, deps) => {
  const printable = await printableCode(input.code, actor, deps)
  if ('problem' in printable) return printable
  const { code, union } = printable

  const drawn = await deps.weChat.miniProgramCode({ scene: `c=${code.code}` })
  if (drawn.kind === 'busy') return { problem: 'wechat-busy', retryAfter: 60 }
  const ending = drawn.mediaType === 'image/png' ? 'png' : 'jpg'
  const name = `${union.name}小程序码-${code.code}.${ending}`
  return { status: 200, body: { name, mediaType: drawn.mediaType, bytes: drawn.bytes } }
}
