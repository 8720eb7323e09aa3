import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listen } from '../listener'
import type { Listener } from '../listener'
import { answerFromSite, posterTarget } from './built-site'

let folder: string
let listener: Listener
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongyou-site-'))
  mkdirSync(join(folder, 'site', 'js'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'site', 'index.html'), '<p>home</p>')
  writeFileSync(join(folder, 'site', 'js', 'app.js'), 'let a')
  listener = await listen({ host: '127.0.0.1', port: 0 })
  listener.answerWith(async (incoming, outgoing) => {
    const answered = await answerFromSite(join(folder, 'site'), incoming, outgoing)
    if (!answered) outgoing.writeHead(404).end('no such file')
  })
})
afterAll(async () => {
  await listener.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Sends a path as it is: fetch would tidy it up first. */
const statusOf = (path: string) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(listener.url)
    request({ hostname, port, path }, (reply) => resolve(reply.resume().statusCode))
      .on('error', reject)
      .end()
  })

describe('the built web app', () => {
  it('is served from its folder, with the right types', async () => {
    const home = await fetch(listener.url)
    expect([home.status, home.headers.get('content-type'), await home.text()]).toEqual([
      200,
      'text/html; charset=utf-8',
      '<p>home</p>',
    ])
    const script = await fetch(`${listener.url}/js/app.js`)
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/js/..%2f..%2f..%2fsecret.txt',
    '/%00',
    '/%E0',
    '/js',
    '/nothing.js',
  ])('gives nothing for %s', async (path) => {
    expect(await statusOf(path)).toBe(404)
  })

  it('opens a poster’s link as WeChat would, with the whole link', () => {
    const target = posterTarget('union.example', '/u/7K3D9QXM2RV?as=rider') ?? ''
    const { pathname, searchParams } = new URL(target, 'https://union.example')
    expect([pathname, searchParams.get('q'), searchParams.get('as')]).toEqual([
      '/',
      'https://union.example/u/7K3D9QXM2RV',
      'rider',
    ])
    expect(posterTarget('union.example', '/v1/me')).toBeUndefined()
  })

  it('opens a partner’s link the same way, token and all', () => {
    const target = posterTarget('union.example', '/p/head.body.sign-ature?as=rider') ?? ''
    expect(new URL(target, 'https://union.example').searchParams.get('q')).toBe(
      'https://union.example/p/head.body.sign-ature',
    )
  })
})
