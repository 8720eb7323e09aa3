import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hours } from '@gongyou/shared/kernel/time'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CannotStart } from './cannot-start'
import { takeClaim } from './claim'
import { openClock } from './clock'
import { moveClock } from './control/move-clock'
import { openDataFolder } from './data-folder'
import { fingerprintOf, openLocalKeyring } from './local-keyring'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'gongyou-test-'))
})
afterEach(() => rmSync(place, { recursive: true, force: true }))

describe('a data folder', () => {
  it('is made where it is missing, with the folders above it', () => {
    openDataFolder(join(place, 'a', 'b')).write('c/d.json', { e: 1 })
    expect(JSON.parse(readFileSync(join(place, 'a', 'b', 'c', 'd.json'), 'utf8'))).toEqual({ e: 1 })
  })

  it('is refused in one sentence where a file stands in its way', () => {
    writeFileSync(join(place, 'file'), '')
    expect(() => openDataFolder(join(place, 'file'))).toThrow(CannotStart)
    expect(() => openDataFolder(join(place, 'file', 'below'))).toThrow(/cannot be used: .* is a file$/)
  })

  it('is refused in one sentence where a file in it is broken', () => {
    writeFileSync(join(place, 'clock.json'), '{"offset":')
    expect(() => openClock(openDataFolder(place))).toThrow(/clock\.json is broken: remove the folder to start afresh/)
  })

  it('leaves nothing behind where it was to keep nothing', () => {
    const folder = openDataFolder(':memory:')
    folder.write('a.json', {})
    folder.close()
    expect(existsSync(folder.path)).toBe(false)
  })
})

describe('the keys of a data folder', () => {
  it('are made once, may be read by their owner only, and are the same for every server', () => {
    const folder = openDataFolder(place)
    const first = openLocalKeyring(folder)
    expect(fingerprintOf(openLocalKeyring(openDataFolder(place)))).toBe(fingerprintOf(first))
    expect(statSync(join(place, 'keys.json')).mode & 0o777).toBe(0o600)
  })

  it('are refused in one sentence where they are broken', () => {
    writeFileSync(join(place, 'keys.json'), '{"sealing":{"1":"short"},"lookup":"","signing":""}')
    expect(() => openLocalKeyring(openDataFolder(place))).toThrow(/keys\.json cannot be used .* start afresh$/)
  })
})

describe('a claim', () => {
  it('is held by one process at a time and given back', async () => {
    const folder = openDataFolder(place)
    const held = await takeClaim(folder, 'city', 'http://127.0.0.1:1')
    expect(await takeClaim(folder, 'city')).toMatchObject({ pid: process.pid, url: 'http://127.0.0.1:1' })
    if ('release' in held) held.release()
    expect('release' in (await takeClaim(folder, 'city'))).toBe(true)
  })

  it('dies with its process, even where another process has its number now', async () => {
    const folder = openDataFolder(place)
    folder.write('city.claim', { pid: process.pid, identity: 'another program, started at another time' })
    expect('release' in (await takeClaim(folder, 'city'))).toBe(true)
  })
})

describe('the clock', () => {
  const noon = Date.parse('2026-11-16T04:00:00.000Z')
  const at = () => openClock(openDataFolder(place), () => noon)

  it('tells the time of the machine until it is moved, and again after it is set back', () => {
    const clock = at()
    expect(clock.now()).toBe('2026-11-16T04:00:00.000Z')
    clock.advance(hours(48))
    expect(clock.now()).toBe('2026-11-18T04:00:00.000Z')
    expect(clock.reset()).toBe('2026-11-16T04:00:00.000Z')
  })

  it('is one for all servers of a data folder, now and after a restart', () => {
    const [one, other] = [at(), at()]
    one.advance(hours(24))
    expect(other.now()).toBe('2026-11-17T04:00:00.000Z')
    other.advance(hours(24))
    expect(one.now()).toBe('2026-11-18T04:00:00.000Z')
    expect(at().now()).toBe('2026-11-18T04:00:00.000Z')
  })

  it.each([
    ['{"advance":"PT48H"}', { now: '2026-11-18T04:00:00.000Z' }],
    ['{"now":"2027-01-01T00:00:00Z"}', { now: '2027-01-01T00:00:00.000Z' }],
    ['{}', { now: '2026-11-16T04:00:00.000Z' }],
    ['{"advance":"two days"}', { error: 'advance is an ISO 8601 duration such as PT48H' }],
    ['{"now":"tomorrow"}', { error: 'now is an instant such as 2026-11-16T01:30:00.000Z' }],
    ['{"now":"2027-01-01T00:00:00Z","advance":"PT1H"}', { error: 'either advance or now, and nothing else' }],
    ['{"forward":"PT48H"}', { error: 'either advance or now, and nothing else' }],
  ])('answers %s', (body, answer) => {
    expect(moveClock(body, at())).toEqual(answer)
  })
})
