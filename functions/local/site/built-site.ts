import { createReadStream, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { pipeline } from 'node:stream/promises'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** Answers from the folder of the built web app; whether there was anything to answer with. */
export async function answerFromSite(
  folder: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<boolean> {
  if (incoming.method !== 'GET' && incoming.method !== 'HEAD') return false
  const file = fileFor(folder, new URL(incoming.url ?? '/', 'http://local').pathname)
  const size = file && sizeOf(file)
  if (file === undefined || size === undefined) return false
  outgoing.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-length': size,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  })
  if (incoming.method === 'HEAD') outgoing.end()
  else await pipeline(createReadStream(file), outgoing)
  return true
}

/** The file a path names; none that lies outside the folder. */
function fileFor(folder: string, path: string): string | undefined {
  try {
    const below = normalize(decodeURIComponent(path === '/' ? '/index.html' : path))
    return below.includes('\0') || below.startsWith('..') ? undefined : join(folder, below)
  } catch {
    return undefined
  }
}

function sizeOf(file: string): number | undefined {
  const found = statSync(file, { throwIfNoEntry: false })
  return found?.isFile() ? found.size : undefined
}

/**
 * A poster holds an ordinary link, `https://<host>/u/<code>`, and so does a partner, `https://<host>/p/<token>`. WeChat
 * hands the whole link to the mini-program as `q`; outside WeChat it opens the web app, which gets it the same way. Whatever else the address says goes along.
 */
export function posterTarget(host: string, url: string): string | undefined {
  const { pathname, searchParams } = new URL(url, 'http://local')
  if (!/^\/(u\/[^/.]+|p\/[^/]+)\/?$/.test(pathname)) return undefined
  const query = new URLSearchParams([['q', `https://${host}${pathname}`], ...searchParams])
  return `/?${query}`
}
