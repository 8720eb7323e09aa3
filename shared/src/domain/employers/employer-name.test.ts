import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { employerKey, employerKeysOf, employerKeysOfUnion, employerNameIn } from './employer-name'

const places = ['浙江省', '宁波市', '浙江', '宁波']
const keyOf = (typed: string) => employerKey(typed, places)

describe('the name of an employer, as different people type it', () => {
  it.each([
    ['with and without the form of company', '甬达快递有限公司', '甬达快递'],
    ['with and without the city', '宁波市甬达快递有限公司', '甬达快递有限公司'],
    ['with the province too', '浙江宁波甬达快递有限公司', '甬达快递有限责任公司'],
    ['with wide and narrow brackets, spaces and signs', '甬达（北仑） 快递·有限公司', '甬达(北仑)快递有限公司'],
    ['with a remark behind', '甬达快递有限公司（演示）', '甬达快递有限公司'],
    ['with wide letters', 'ＡＢ快递有限公司', 'ab快递有限公司'],
    ['named by a branch', '宁波甬达快递有限公司北仑分公司', '宁波甬达快递有限公司'],
    ['named by a business office', '甬达快递有限公司小港营业部', '甬达快递有限公司'],
    ['as a group', '甬达快递集团有限公司', '甬达快递集团'],
  ])('comes down to one key %s', (_, one, other) => {
    expect(keyOf(one)).toBe(keyOf(other))
    expect(keyOf(one)).toBeDefined()
  })

  it.each([
    ['two employers', '甬达快递有限公司', '甬通快递有限公司'],
    ['a franchise outlet and its brand', '甬达快递小港加盟店', '甬达快递有限公司'],
    ['a place inside the name', '甬达（北仑）快递有限公司', '甬达（镇海）快递有限公司'],
  ])('keeps apart %s', (_, one, other) => {
    expect(keyOf(one)).not.toBe(keyOf(other))
  })

  it('does not eat a name that is the city’s own', () => {
    expect(keyOf('宁波')).toBe('宁波')
    expect(keyOf('宁波公司')).toBe('宁波')
  })

  it('is nothing to compare where one character or none is left', () => {
    expect(['', '  ', '（演示）', '有限公司', '甬公司'].map(keyOf).filter(Boolean)).toEqual(['演示'])
  })

  it('is the same however often it is made, and never longer than what was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const key = keyOf(typed)
        expect(keyOf(typed)).toBe(key)
        expect((key ?? '').length).toBeLessThanOrEqual(typed.normalize('NFKC').toLowerCase().length)
      }),
    )
  })
})

describe('a union at work', () => {
  it.each([
    ['甬达快递有限公司工会（演示）', '甬达快递有限公司'],
    ['甬达快递有限公司工会委员会', '甬达快递有限公司'],
    ['甬达快递有限公司基层工会委员会', '甬达快递有限公司'],
    ['甬达快递有限公司工会联合会', '甬达快递有限公司'],
  ])('%s is named after %s', (union, employer) => {
    expect(employerNameIn(union)).toBe(employer)
  })

  it('is found by its employer’s code, name and other names; a union of another kind by none', () => {
    const union = {
      kind: 'employer',
      name: '甬达快递有限公司工会（演示）',
      aliases: ['甬达速递工会'],
      employerUscc: 'U',
    }
    expect(employerKeysOfUnion(union, places)).toEqual(['uscc:U', 'name:甬达快递', 'name:甬达速递'])
    expect(employerKeysOfUnion({ ...union, kind: 'joint' }, places)).toEqual([])
  })

  it('is found by the credit code first, and then by each of its names once', () => {
    const names = ['甬达快递有限公司', '宁波甬达快递', '甬达物流有限公司']
    expect(employerKeysOf({ uscc: '91330206ma2800000x', names }, places)).toEqual([
      'uscc:91330206MA2800000X',
      'name:甬达快递',
      'name:甬达物流',
    ])
  })
})
