import type { Journal } from './journal'

interface Options {
  readonly url: string
  readonly header?: Readonly<Record<string, string>>
  readonly success?: (result: { statusCode: number; tempFilePath: string; errMsg: string }) => void
  readonly fail?: (failure: { errMsg: string }) => void
}

interface FilePorts {
  readonly baseUrl: string
  /** What the road is like at the moment. */
  readonly circumstances: { readonly network: string }
  readonly journal: Journal
}

type Doing = (options: Readonly<Record<string, unknown>>) => unknown

/** The files that WeChat fetches, keeps for the session, and opens in its own reader; `answer` gives a doing WeChat's callbacks. */
export function makeFiles(
  { baseUrl, circumstances, journal }: FilePorts,
  answer: (name: string, doing: Doing) => unknown,
) {
  const kept = new Map<string, Buffer>()

  async function fetchFile({ url, header, success, fail }: Options): Promise<void> {
    const path = url.replace(baseUrl, '').replace(/^https?:\/\/[^/]+/, '')
    journal.note({ kind: 'request', method: 'GET', path })
    if (circumstances.network === 'none') return fail?.({ errMsg: 'downloadFile:fail network unavailable' })
    const reply = await fetch(baseUrl + path, { headers: header })
    const tempFilePath = `wxfile://tmp_${kept.size}`
    kept.set(tempFilePath, Buffer.from(await reply.arrayBuffer()))
    journal.note({ kind: 'reply', method: 'GET', path, status: reply.status })
    success?.({ statusCode: reply.status, tempFilePath, errMsg: 'downloadFile:ok' })
  }

  function show(as: string, filePath: string): void {
    const file = kept.get(filePath)
    if (!file) throw new Error('file not found')
    journal.note({ kind: 'file-shown', as, begins: file.subarray(0, 4).toString('latin1'), bytes: file.length })
  }

  return {
    downloadFile: (options: Options) => {
      fetchFile(options).catch((error: Error) => options.fail?.({ errMsg: `downloadFile:fail ${error.message}` }))
      return {
        onProgressUpdate: (told: (state: { progress: number }) => void) => told({ progress: 50 }),
        abort: () => undefined,
      }
    },
    getFileSystemManager: () => ({ readFileSync: (filePath: string) => kept.get(filePath)?.toString('utf8') ?? '' }),
    openDocument: answer('openDocument', ({ filePath, fileType }) => show(String(fileType), String(filePath))),
    previewImage: answer('previewImage', ({ urls }) => show('picture', String((urls as readonly string[])[0]))),
  }
}
