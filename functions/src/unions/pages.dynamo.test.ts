import { describe, expect, it } from 'vitest'
import { minutes } from '@gongyou/shared/kernel/time'
import { readableCode, type UnionCodeText } from '@gongyou/shared/domain/codes/union-code'
import { problemOf, refusalOf, succeeded } from '../../testing/running-town'
import { codes, townSettings, unmintedCode } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'

const town = await takeTown()

const landingAt = async (code: string) => succeeded(await town.call('code.landing', { code })).body

describe('the page behind a code', () => {
  it('shows the union, the place of the poster and who will not be told', async () => {
    expect(await landingAt(codes.fast.code)).toMatchObject({
      code: codes.fast.code,
      fastLane: true,
      occupation: 'truck-driver',
      union: { id: 'freight-union', phone: '0574-00000000', dues: { kind: 'waived' } },
      codePlacement: { kind: 'motorway-exit', label: 'S20柴桥收费站出口' },
      notTold: ['employer', 'platform', 'police'],
      actions: ['join', 'adopt'],
    })
  })

  it('opens from the code as scanned, as a link, and as typed off the poster with a slip of the finger', async () => {
    const { code } = codes.review
    const typed = readableCode(code as UnionCodeText)
      .toLowerCase()
      .replace(/0/g, 'o')
      .replace(/1/g, 'l')
    const link = `https://gongyou.example/u/${code}`
    const given = [code, `c%3D${code}`, encodeURIComponent(link), typed]
    const pages = await Promise.all(given.map(landingAt))
    expect(pages.map((page) => page.union.id)).toEqual(given.map(() => 'joint-union'))
  })

  it('still leads to the union from a poster that was put out of use, and says so', async () => {
    expect(await landingAt(codes.paused.code)).toMatchObject({ notice: 'code-paused', union: { id: 'joint-union' } })
  })

  it('leads from the poster of a union that was merged to the union it became', async () => {
    expect(await landingAt(codes.merged.code)).toMatchObject({ notice: 'union-merged', union: { id: 'joint-union' } })
  })

  it('asks to compare the letters when nobody minted the code, or one of them is wrong', async () => {
    const mistyped = `${codes.review.code.slice(0, -1)}${codes.review.code.endsWith('2') ? '3' : '2'}`
    for (const code of [unmintedCode, mistyped, '随便']) {
      expect(problemOf(await town.call('code.landing', { code }))).toMatchObject({
        code: 'code-unknown',
        status: 404,
        detail: '没找到这个码，请对照海报下面的字再输',
      })
    }
  })
})

describe('whoever tries codes one after the other', () => {
  it('waits for the next minute after twenty unknown ones, and can then go on', async () => {
    town.advance(minutes(1))
    const attempt = () => town.call('code.landing', { code: unmintedCode })
    for (let tries = 0; tries < townSettings.limits.unknownCodes; tries += 1) {
      expect(refusalOf(await attempt())).toBe('code-unknown')
    }
    const request = { method: 'GET', path: `/v1/codes/${unmintedCode}`, headers: {} }
    const { status, headers } = await town.send(request)
    expect(status).toBe(429)
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60)

    expect(succeeded(await town.call('code.landing', { code: codes.review.code })).status).toBe(200)
    town.advance(minutes(1))
    expect(refusalOf(await attempt())).toBe('code-unknown')
  })
})

describe('stepping through the divisions', () => {
  it('goes from the country to the township, whether or not a union has its seat there', async () => {
    const region = async (code: string) => succeeded(await town.call('region.show', { code })).body
    expect(await region('CN')).toMatchObject({ level: 'country', children: [{ code: '33' }] })
    expect(await region('3302')).toMatchObject({ name: '宁波市', parent: '33', children: [{ code: '330206' }] })
    const district = await region('330206')
    expect(district.children.map(({ code }) => code)).toEqual(['330206005', '330206006', '330206007'])
    expect(await region('330206006')).toMatchObject({ level: 'township', children: [] })
  })

  it('ends where there is no division', async () => {
    expect(refusalOf(await town.call('region.show', { code: '330299' }))).toBe('not-found')
    expect(problemOf(await town.call('region.show', { code: '北仑' })).fields).toEqual({
      code: '这一项填得不对，请再看看',
    })
  })
})

describe('a union’s page', () => {
  it('is that of the union it was merged into', async () => {
    expect(succeeded(await town.call('union.show', { id: 'merged-union' })).body.id).toBe('joint-union')
    expect(refusalOf(await town.call('union.show', { id: 'no-such-union' }))).toBe('not-found')
  })
})
