import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

export interface RunningServer {
  readonly url: string
  stop(): Promise<void>
}

/**
 * The local server in a process of its own, with a city that is forgotten afterwards and the web app as it was last
 * built. `GONGYOU_URL` names a server that runs already.
 */
export async function startServer(): Promise<RunningServer> {
  const running = process.env.GONGYOU_URL
  if (running) return { url: running, stop: () => Promise.resolve() }
  // An engine that other tests run on holds other tables, sealed with other keys.
  const { AWS_ENDPOINT_URL_DYNAMODB: _otherEngine, ...surroundings } = process.env
  const server = spawn(process.execPath, ['functions/local/launch.mjs'], {
    cwd: root,
    env: { ...surroundings, PORT: '0', DATA_DIR: ':memory:', LOCAL_SITE_AS_IS: 'yes' },
  })
  const url = await readiness(server)
  return { url, stop: () => stopped(server) }
}

/** Waits for the line `ready http://…`; a server that ends before has said why. */
function readiness(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      const url = /ready (http:\/\/\S+)/.exec(said)?.[1]
      if (url) resolve(url)
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.once('exit', (code) => reject(new Error(`the local server ended with ${code}:\n${said}`)))
  })
}

function stopped(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    server.removeAllListeners('exit')
    server.once('exit', () => resolve())
    server.kill('SIGINT')
  })
}
