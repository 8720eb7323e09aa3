import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DemoPage } from './city/demo-page'
import { openDataFolder } from './data-folder'
import { engineFolder } from './engine/engine-folder'
import { stillRuns } from './running-process'

const launch = fileURLToPath(new URL('launch.mjs', import.meta.url))

let place: string
let started: Started[]
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'gongyou-test-'))
  started = []
})
afterEach(async () => {
  for (const { child, ended } of started) {
    child.kill('SIGTERM')
    await ended
  }
  rmSync(place, { recursive: true, force: true })
})

interface Started {
  readonly child: ChildProcess
  /** The address, once the server serves. */
  readonly ready: Promise<string>
  readonly ended: Promise<{ code: number | null; said: string; complained: string }>
}

/** `npm start`, without npm and without the web app. */
function start(settings: Record<string, string> = {}): Started {
  const { AWS_ENDPOINT_URL_DYNAMODB: _, ...environment } = process.env
  const own = { PORT: '0', DATA_DIR: place, LOCAL_CITY: 'small', LOCAL_SITE_AS_IS: 'yes' }
  const child = spawn(process.execPath, [launch], { env: { ...environment, ...own, ...settings } })
  let said = ''
  let complained = ''
  const ready = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const url = /^ready (http\S+)$/m.exec(said)?.[1]
      if (url) resolve(url)
    })
  })
  child.stderr.on('data', (chunk: Buffer) => (complained += chunk.toString()))
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, said, complained }))
  const one = { child, ready, ended }
  started.push(one)
  return one
}

const engine = () => engineFolder(openDataFolder(place)).read()

describe('npm start', () => {
  it('serves, prints what to open, and ends cleanly on Ctrl-C', async () => {
    const server = start()
    const url = await server.ready
    const demo = (await (await fetch(`${url}/__local/demo`)).json()) as DemoPage
    const running = engine()?.running
    server.child.kill('SIGINT')
    const { code, said, complained } = await server.ended
    expect([code, complained]).toEqual([0, ''])
    expect(said).toContain(`as a worker        ${url}/`)
    expect(said).toMatch(/as a reviewer      http\S+\/\?as=demo-reviewer-/)
    expect(said).toContain(`a poster to scan   ${url}/u/${demo.codes.find(({ fastLane }) => fastLane)?.code}`)
    expect(running && stillRuns(running.process)).toBe(false)
  })

  it('takes over the engine that kill -9 left behind, with all that was written', async () => {
    const killed = start()
    await killed.ready
    const before = engine()?.running
    killed.child.kill('SIGKILL')
    await killed.ended
    expect(before && stillRuns(before.process)).toBe(true)

    const next = start()
    const url = await next.ready
    expect(engine()?.running).toEqual(before)
    expect((await fetch(`${url}/__local/demo`)).status).toBe(200)
    next.child.kill('SIGTERM')
    const { code, said } = await next.ended
    expect([code, said.includes('Took over the engine')]).toEqual([0, true])
    expect(before && stillRuns(before.process)).toBe(false)
  })

  it('says in one sentence, and with code 1, that its port is busy', async () => {
    const blocker = createServer().listen(0, '127.0.0.1')
    await once(blocker, 'listening')
    const { port } = blocker.address() as AddressInfo
    const { code, complained } = await start({ PORT: String(port) }).ended
    blocker.close()
    expect(code).toBe(1)
    expect(complained).toBe(`Port ${port} is busy: end what listens there, or choose another with PORT=…\n`)
  })

  it('says in one sentence that its data folder is broken', async () => {
    const healthy = start()
    await healthy.ready
    healthy.child.kill('SIGTERM')
    await healthy.ended
    writeFileSync(engineFolder(openDataFolder(place)).table(engine()?.generation ?? 0), readFileSync(launch))
    const { code, complained } = await start().ended
    expect(code).toBe(1)
    expect(complained).toMatch(/^The database \S+table\.db cannot be opened: .*\n$/)
  })

  it('says in one sentence that its data folder cannot be written', async () => {
    const { code, complained } = await start({ DATA_DIR: '/proc/gongyou' }).ended
    expect([code, complained]).toEqual([1, 'The data folder /proc/gongyou cannot be used: it cannot be made there\n'])
  })

  it('refuses the demo city where a real provider is configured', async () => {
    const { code, complained } = await start({ WECHAT_APP_ID: 'wx-real' }).ended
    expect([code, complained.split('\n').length]).toEqual([1, 2])
    expect(complained).toContain('unset WECHAT_APP_ID')
  })
})
