import { describe, expect, it } from 'vitest'
import { findTownships } from './find-townships'

const townships = ['北仑区 小港街道', '镇海区 招宝山街道', '慈溪市 宗汉街道', '余姚市 小曹娥镇'].map((name) => ({
  code: name,
  name,
}))
const found = (typed: string) => findTownships(typed, townships).map(({ name }) => name)

describe('finding a township by name', () => {
  it('takes any part of the name', () => {
    expect(found('宝山')).toEqual(['镇海区 招宝山街道'])
  })

  it('takes the district and the township together', () => {
    expect(found(' 北仑  小港 ')).toEqual(['北仑区 小港街道'])
    expect(found('镇海 小港')).toEqual([])
  })

  it('puts first what begins with what was typed', () => {
    expect(found('小')).toEqual(['北仑区 小港街道', '余姚市 小曹娥镇'])
    expect(found('镇')).toEqual(['镇海区 招宝山街道', '余姚市 小曹娥镇'])
  })

  it('finds nothing for nothing, and never more than a screenful', () => {
    expect(found('  ')).toEqual([])
    const many = Array.from({ length: 40 }, (_, place) => ({ code: String(place), name: `北仑区 第${place}街道` }))
    expect(findTownships('街道', many)).toHaveLength(12)
  })
})
