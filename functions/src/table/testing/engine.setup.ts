import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * Starts one embedded DynamoDB in memory for a run of `*.dynamo.test.ts` and points the AWS SDK at it; each test file
 * makes a table of its own. An engine that AWS_ENDPOINT_URL_DYNAMODB already names is used instead.
 *
 * @returns the ending that Vitest calls after the last test.
 */
export default async function startEngine(): Promise<() => Promise<void>> {
  const stop = process.env.AWS_ENDPOINT_URL_DYNAMODB ? async () => {} : await spawnEngine()
  process.env.AWS_REGION = 'us-east-1'
  process.env.AWS_ACCESS_KEY_ID = 'local'
  process.env.AWS_SECRET_ACCESS_KEY = 'local'
  return stop
}

async function spawnEngine() {
  const port = await freePort()
  const engine = spawn(engineBinary(), ['serve', '--port', String(port)], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => engine.once('exit', () => resolve()))
  const endpoint = `http://127.0.0.1:${port}`
  await answering(endpoint, () => engine.exitCode !== null)
  process.env.AWS_ENDPOINT_URL_DYNAMODB = endpoint

  return async () => {
    delete process.env.AWS_ENDPOINT_URL_DYNAMODB
    engine.kill()
    await ended
  }
}

function engineBinary() {
  try {
    return createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`)
  } catch {
    throw new Error(
      `No embedded DynamoDB for ${process.platform}-${process.arch}: ` +
        'start any DynamoDB engine and name it in AWS_ENDPOINT_URL_DYNAMODB',
    )
  }
}

/** The engine does not say which port it took when asked for any, so one is found first. */
function freePort() {
  return new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

async function answering(endpoint: string, hasEnded: () => boolean) {
  for (let attempt = 0; attempt < 500; attempt += 1) {
    if (hasEnded()) break
    const answer = await fetch(endpoint).catch(() => undefined)
    if (answer) return
    await pause(10)
  }
  throw new Error(`The embedded DynamoDB did not answer at ${endpoint}`)
}
