import { describe, expect, it } from 'vitest'
import { CannotStart } from '../cannot-start'
import { cityTable, readRegions } from './region-table'
import { anotherCity, ningbo } from './testing/tables'

const table = (lines: readonly string[]) => ['code,level,name,parent', ...lines].join('\n')
const reading = (text: string) => () => cityTable(readRegions(text, 'some.csv'), 'some.csv')

describe('the region table of a city', () => {
  it('holds Ningbo with its ten districts, 162 townships and 3,042 villages', () => {
    expect(ningbo.city.name).toBe('宁波市')
    expect(ningbo.at('district')).toHaveLength(10)
    expect(ningbo.at('township')).toHaveLength(162)
    expect(ningbo.at('village')).toHaveLength(3042)
    expect(ningbo.find('330206005209')?.name).toBe('陈华村委会')
  })

  it('may be of any other city with the same four columns', () => {
    expect(anotherCity.city.name).toBe('甲市')
  })

  it.each([
    ['other columns', 'code,name\n33,浙江省', /begin with the columns code,level,name,parent/],
    ['a level that the digits contradict', table(['33,city,浙江省,']), /line 2.*level city/],
    ['no name', table(['33,province,,']), /line 2.*no name/],
    ['the same code again', table(['33,province,浙江省,', '33,province,浙江省,']), /line 3.*second time/],
    ['a parent that is not there', table(['3302,city,宁波市,33']), /line 2.*parent 33/],
    [
      'a parent elsewhere',
      table(['33,province,浙江省,', '34,province,安徽省,', '3302,city,宁波市,34']),
      /line 4.*3302 into 34/,
    ],
    ['a fifth column', table(['33,province,浙江省,,x']), /line 2.*5 columns/],
    ['two cities', table(['33,province,浙江省,', '3301,city,杭州市,33', '3302,city,宁波市,33']), /exactly one city/],
    [
      'no township',
      table(['33,province,浙江省,', '3302,city,宁波市,33', '330206,district,北仑区,3302']),
      /no township/,
    ],
  ])('is refused in one sentence for %s', (_, text, sentence) => {
    expect(reading(text)).toThrow(CannotStart)
    expect(reading(text)).toThrow(sentence)
  })
})
