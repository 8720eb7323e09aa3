import type { UnionCodeText } from '@gongyou/shared/kernel/ids'
import { parseScanned } from '@gongyou/shared/domain/codes/union-code'
import Taro from '@tarojs/taro'

/** What came of the camera: a union code, a picture without one, or nothing because it was closed or not allowed. */
export type Scan = { kind: 'code'; code: UnionCodeText } | { kind: 'no-code' } | { kind: 'closed' }

export const canScan = true

/** Opens the camera. A link's QR code comes as `result`, this app's own code as `path`. */
export async function scanCode(): Promise<Scan> {
  try {
    const { result, path } = await Taro.scanCode({ scanType: ['qrCode', 'wxCode' as keyof Taro.scanCode.ScanType] })
    const code = parseScanned({ text: path || result })
    return code ? { kind: 'code', code } : { kind: 'no-code' }
  } catch {
    return { kind: 'closed' }
  }
}

/** Opens the camera for a QR code of whatever kind, and reads it; nothing when it was closed or not allowed. */
export async function scanText(): Promise<string | undefined> {
  try {
    return (await Taro.scanCode({ scanType: ['qrCode'] })).result
  } catch {
    return undefined
  }
}
