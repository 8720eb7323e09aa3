import type { Scanned } from '@gongyou/shared/domain/codes/union-code'
import Taro from '@tarojs/taro'

/** What the app was started with: `scene` of a mini-program code, `q` of a link's QR code, or neither. */
export function arrivedWith(): Scanned {
  const { scene, q, code } = Taro.getLaunchOptionsSync().query as Record<string, string | undefined>
  return { scene, q, text: code }
}
