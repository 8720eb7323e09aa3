import type { Incoming, Outgoing } from '@gongyou/shared/contracts/call'
import Taro from '@tarojs/taro'
import { apiHost, fileTimeout } from './settings'

/** How a file is shown: paged paper, a table of sums, or a picture. */
export type FileKind = 'pdf' | 'spreadsheet' | 'picture'

const fileTypes = { pdf: 'pdf', spreadsheet: 'xlsx' } as const

export interface FileWish {
  readonly kind: FileKind
  /** Without its ending. */
  readonly name: string
  readonly onProgress: (percent: number) => void
}

/** Shown: with `how`, what to do next. Else the refusal that came in the file's place, or a phone that cannot show it. */
export type FileShown =
  | { readonly at: 'shown'; readonly how: string }
  | { readonly at: 'refused'; readonly incoming: Incoming }
  | { readonly at: 'cannot-show' }

/**
 * Fetches a file as the bearer of the token in its headers, and opens it in WeChat's own reader, from which it can be
 * forwarded. Rejects when no answer came.
 */
export async function showFile({ path, headers }: Outgoing, { kind, onProgress }: FileWish): Promise<FileShown> {
  const fetching = Taro.downloadFile({ url: apiHost + path, header: headers, timeout: fileTimeout })
  fetching.onProgressUpdate(({ progress }) => onProgress(progress))
  const { statusCode, tempFilePath } = await fetching
  if (statusCode !== 200) return { at: 'refused', incoming: { status: statusCode, body: read(tempFilePath) } }
  try {
    if (kind === 'picture') await Taro.previewImage({ urls: [tempFilePath] })
    else await Taro.openDocument({ filePath: tempFilePath, fileType: fileTypes[kind], showMenu: true })
  } catch {
    return { at: 'cannot-show' }
  }
  return { at: 'shown', how: kind === 'picture' ? '长按图片就能转发' : '点右上角就能转发' }
}

function read(filePath: string): string {
  try {
    return String(Taro.getFileSystemManager().readFileSync(filePath, 'utf8'))
  } catch {
    return ''
  }
}
