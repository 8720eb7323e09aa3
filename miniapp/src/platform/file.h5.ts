import type { Outgoing } from '@gongyou/shared/contracts/call'
import type { FileShown, FileWish } from './file'
import { apiHost, fileTimeout } from './settings'

const endings = { pdf: 'pdf', spreadsheet: 'xlsx', picture: 'png' } as const

/** Fetches a file as the bearer of the token in its headers, and hands it to the browser. Rejects when no answer came. */
export async function showFile({ path, headers }: Outgoing, { kind, name }: FileWish): Promise<FileShown> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), fileTimeout)
  try {
    const reply = await fetch(apiHost + path, { headers, signal: patience.signal })
    if (!reply.ok) return { at: 'refused', incoming: { status: reply.status, body: await reply.text() } }
    handOver(await reply.blob(), `${name}.${endings[kind]}`)
    return { at: 'shown', how: '文件已经下载，在浏览器的下载里打开' }
  } finally {
    clearTimeout(timer)
  }
}

/** A link that is followed once: a window opened after waiting would be stopped as a pop-up. */
function handOver(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), fileTimeout)
}
