import { describe, expect, it } from 'vitest'
import { editRefused } from './edit'

const joint = { kind: 'joint', status: 'active', regions: ['330206006', '330206005'] } as const

describe('editing a union', () => {
  it('may change the regions it covers', () => {
    expect(editRefused(joint, ['330206'])).toBeUndefined()
  })

  it('leaves a home or pool where placement finds it', () => {
    const home = { ...joint, kind: 'online-home' as const, regions: ['330206006'] }
    expect(editRefused(home, ['330206005'])).toBe('regions-unfit')
    expect(editRefused(home, ['330206006'])).toBeUndefined()
  })

  it('is over once it merges', () => {
    expect(editRefused({ ...joint, status: 'merging' }, joint.regions)).toBe('union-not-active')
  })
})
