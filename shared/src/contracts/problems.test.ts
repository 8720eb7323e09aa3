import { describe, expect, it } from 'vitest'
import { isProblemCode, problems, sentenceOf, type ProblemCode } from './problems'

const codes = Object.keys(problems) as ProblemCode[]

describe('the catalogue of problems', () => {
  it.each<[ProblemCode, string]>([
    ['id-invalid', '身份证号好像有一位不对，请对着证件再看一遍'],
    ['phone-needed', '留个电话，工会好联系您'],
    ['name-invalid', '请填证件上的姓名'],
    ['under-16', '满16周岁就可以来入会'],
    ['already-applied', '您已申请过，直接看进度'],
    ['already-member', '您已是{union}会员，换工会请点转会'],
    ['member-elsewhere', '您的会籍在{union}，转过来就行，不用重新入会'],
    ['phone-in-use', '这个号登记在别人名下，现在归您用就点「验证」'],
    ['wechat-in-use', '这个微信已绑定另一位'],
    ['code-unknown', '没找到这个码，请对照海报下面的字再输'],
    ['consent-needed', '勾选后才能提交'],
    ['not-returned', '现在不能改，工会正在看'],
    ['too-many-requests', '操作太快了，稍等一会儿再点'],
    ['busy', '人多，稍等再点，不会重复'],
    ['signed-out', '已为您重新登录'],
    ['not-yours', '不归本会办，可转给{union}'],
    ['own-application', '不能办自己的申请'],
    ['changed-meanwhile', '信息刚有变化，已刷新'],
  ])('says for %s what the city agreed on', (code, sentence) => {
    expect(problems[code].says).toBe(sentence)
  })

  it.each<[ProblemCode, number]>([
    ['signed-out', 401],
    ['not-yours', 403],
    ['not-found', 404],
    ['code-unknown', 404],
    ['changed-meanwhile', 409],
    ['idempotency-key-reused', 409],
    ['phone-in-use', 409],
    ['member-elsewhere', 409],
    ['body-too-large', 413],
    ['too-many-requests', 429],
    ['busy', 503],
  ])('answers %s with %i', (code, status) => {
    expect(problems[code].status).toBe(status)
  })

  it.each(codes)('%s is named as a fact, in small letters and dashes', (code) => {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/)
  })

  it('leaves no gap but for names, quoted characters, numbers, moments and reasons', () => {
    const gaps = codes.flatMap((code) => [...problems[code].says.matchAll(/\{(.*?)\}/g)].map(([, gap]) => gap))
    expect(new Set(gaps)).toEqual(new Set(['union', 'characters', 'when', 'time', 'reasons', 'receiver', 'most']))
  })
})

describe('a sentence', () => {
  const union = '甬江货运联合工会（演示）'

  it('has its gap filled', () => {
    expect(sentenceOf('already-member', { union })).toBe(`您已是${union}会员，换工会请点转会`)
  })

  it('drops a gap for which there is nothing', () => {
    expect(sentenceOf('already-member')).toBe('您已是会员，换工会请点转会')
    expect(sentenceOf('already-member', { unionId: 'u1' })).toBe('您已是会员，换工会请点转会')
  })

  it('without gaps stays as it is, whatever is handed in', () => {
    expect(sentenceOf('name-invalid', { union })).toBe('请填证件上的姓名')
  })

  it('takes a name as it stands, signs of substitution included', () => {
    expect(sentenceOf('already-member', { union: '$& {union}' })).toBe('您已是$& {union}会员，换工会请点转会')
  })
})

describe('a name from outside', () => {
  it('is of the catalogue or is not', () => {
    expect(isProblemCode('busy')).toBe(true)
    for (const stranger of ['', 'BUSY', 'toString', '__proto__', 'constructor']) {
      expect(isProblemCode(stranger)).toBe(false)
    }
  })
})
