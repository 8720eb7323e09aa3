import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { describe, expect, it } from 'vitest'
import { requestOf } from '@gongyou/shared/contracts/call'
import type { RouteName } from '@gongyou/shared/contracts/routes'
import { consumptionOf, problemOf, refusalOf, staffMember, succeeded } from '../../testing/running-town'
import { codes, staff, unions } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { codeEntity, unionEntity } from '../table/unions.entities'
import { readPdf, scan } from './testing/read-back'

const town = await takeTown()
const organizer = await staffMember(town, staff.organizer)

type PrintRoute = Extract<RouteName, `print.${string}`>
const prints = ['print.poster', 'print.picture', 'print.card', 'print.sheet', 'print.miniProgramCode'] as const
const ask = (name: PrintRoute, code: string = codes.review.code) => organizer.call(name, { code })
const download = async (name: PrintRoute, code: string = codes.review.code) => {
  const { headers, bytes = new Uint8Array() } = await town.send(requestOf(name, { code }, { token: organizer.token }))
  return { headers, bytes }
}

describe('a print of a code', () => {
  it('leads from the printed poster to its union', async () => {
    const { bytes } = await download('print.poster')
    const [link = ''] = await scan((await readPdf(bytes, 100)).picture)
    expect(link).toBe(`https://gongyou.example/u/${codes.review.code}`)
    const landing = succeeded(await town.call('code.landing', { code: encodeURIComponent(link) })).body
    expect(landing.union.id).toBe('joint-union')
  })

  it.each([
    ['print.poster', 'application/pdf', '海报', 'pdf'],
    ['print.picture', 'image/png', '海报', 'png'],
    ['print.card', 'application/pdf', '名片', 'pdf'],
    ['print.sheet', 'application/pdf', '十二张', 'pdf'],
    ['print.miniProgramCode', 'image/png', '小程序码', 'png'],
  ] as const)('%s comes as a file with a name in Chinese, and one in ASCII', async (name, type, kind, ending) => {
    const { headers, bytes } = await download(name)
    expect(headers['content-type']).toBe(type)
    expect(headers['content-disposition']).toMatch(new RegExp(`^attachment; filename="[\\w.-]+\\.${ending}"; `))
    const [, whole = ''] = headers['content-disposition']?.split("filename*=UTF-8''") ?? []
    expect(decodeURIComponent(whole)).toMatch(new RegExp(`^小港骑手工会（演示）${kind}-.*\\.${ending}$`))
    expect(bytes.length).toBeGreaterThan(60)
  })

  it('is made for the code as it is typed, too', async () => {
    const { code } = codes.review
    const typed = `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`.toLowerCase()
    expect((await ask('print.card', typed)).ok).toBe(true)
  })

  it('of a union that was merged has the name of the union that it became', async () => {
    const { bytes } = await download('print.poster', codes.merged.code)
    expect((await readPdf(bytes, 20)).text).toContain(unions.joint.name)
  })

  it('reads the code, the union and the grants, and writes nothing', async () => {
    await ask('print.card')
    const { read, write } = await consumptionOf(() => ask('print.card'))
    expect(write).toBe(0)
    expect(read).toBeLessThanOrEqual(3)
  })
})

describe('a print is refused', () => {
  it.each(prints)('for a code that is out of use, with what to do about it: %s', async (name) => {
    expect(problemOf(await ask(name, codes.paused.code))).toMatchObject({ code: 'code-out-of-use', status: 409 })
  })

  it('for a union that is dissolved', async () => {
    const dissolved = { ...unions.dissolved, unionId: 'dissolved-below', parentId: 'joint-union' }
    await unionEntity(town.table).build(PutItemCommand).item(dissolved).send()
    const code = { ...codes.dissolved, unionId: dissolved.unionId }
    await codeEntity(town.table).build(PutItemCommand).item(code).send()
    expect(refusalOf(await ask('print.poster', code.code))).toBe('union-closed')
  })

  it.each(prints)('for the code of a union that is not the organiser’s, as if there were none: %s', async (name) => {
    expect(refusalOf(await ask(name, codes.fast.code))).toBe('not-found')
  })

  it('where a name holds a character that the font lacks, naming it, and draws no empty boxes', async () => {
    const rare = { ...unions.joint, unionId: 'rare-union', parentId: 'joint-union', name: '𠮷村工会（演示）' }
    await unionEntity(town.table).build(PutItemCommand).item(rare).send()
    const code = { ...codes.review, code: codes.lapsed.code, unionId: rare.unionId }
    await codeEntity(town.table).build(PutItemCommand).item(code).send()
    expect(problemOf(await ask('print.poster', code.code))).toMatchObject({
      code: 'cannot-print-name',
      status: 422,
      detail: '「𠮷」还印不出来，请换个字或找管理员',
    })
  })

  it('where WeChat does not draw, with when to try again; the poster needs no WeChat', async () => {
    await town.orderFault('/wxa/getwxacodeunlimit', 'http500', 2)
    expect(problemOf(await ask('print.miniProgramCode'))).toMatchObject({ code: 'wechat-busy', retryAfter: 60 })
    await town.orderFault('/wxa/getwxacodeunlimit', 'http500', 2)
    expect((await ask('print.poster')).ok).toBe(true)
    await town.orderFault('/wxa/getwxacodeunlimit', 'http500', 0)
  })
})
