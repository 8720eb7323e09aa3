import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { describe, expect, it } from 'vitest'
import { linkOf, readableCode, type UnionCodeText } from '@gongyou/shared/domain/codes/union-code'
import { codes, unions, unmintedCode } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { unionEntity } from '../table/unions.entities'

const town = await takeTown()

const open = async (path: string) => {
  const { status, headers, bytes = new Uint8Array() } = await town.send({ method: 'GET', path, headers: {} })
  return { status, headers, text: new TextDecoder().decode(bytes) }
}
const pathOf = (code: string) => new URL(linkOf(code as UnionCodeText, 'gongyou.example')).pathname

describe('the link on a poster, opened outside WeChat', () => {
  it('says whose it is, whom to ring, and how to go on in WeChat', async () => {
    const { status, headers, text } = await open(pathOf(codes.review.code))
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    for (const said of [unions.joint.name, unions.joint.phone, readableCode(codes.review.code as UnionCodeText)]) {
      expect(text).toContain(said)
    }
    expect(text).toContain('打开微信，点「扫一扫」')
  })

  it('asks for nothing, runs nothing and fetches nothing', async () => {
    const { headers, text } = await open(pathOf(codes.review.code))
    expect(text).not.toMatch(/<(script|form|input|img|link)\b/)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })

  it.each([codes.paused.code, codes.merged.code])('leads to the union from an old poster too: %s', async (code) => {
    expect((await open(pathOf(code))).text).toContain(unions.joint.name)
  })

  it.each([unmintedCode, 'ZZZZZZZZZZZ', 'nothing.txt', '%E4%BC%9A'])(
    'says how to go on where nobody minted the code: %s',
    async (link) => {
      const { status, text } = await open(`/u/${link}`)
      expect(status).toBe(200)
      expect(text).toContain('没找到这个码')
      expect(text).toContain('打开微信')
    },
  )

  it('shows a union’s name as a name, whatever stands in it', async () => {
    const named = { ...unions.lapsed, name: '<script>alert(1)</script>工会（演示）' }
    await unionEntity(town.table).build(PutItemCommand).item(named).send()
    expect((await open(pathOf(codes.lapsed.code))).text).not.toContain('<script>')
  })
})

describe('WeChat’s verification file', () => {
  it('lies in the directory of the link rule, word for word', async () => {
    const { name, content } = town.surroundings.linkProof ?? { name: '', content: '' }
    const { status, headers, text } = await open(`/u/${name}`)
    expect([status, headers['content-type'], text]).toEqual([200, 'text/plain; charset=utf-8', content])
  })
})
