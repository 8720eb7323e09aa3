import { describe, expect, it } from 'vitest'
import { applicant, member, noOne, union } from '../../../testing/people'
import { wayInto } from './way-in'

const open = { id: 'union-2', acceptsIndividuals: true, active: true }

describe('the way into a union', () => {
  it.each([
    ['a newcomer joins', noOne, open, 'join'],
    ['somebody whom the phone does not know yet joins', undefined, open, 'join'],
    ['a member moves', member, open, 'transfer'],
    ['a member of this union is there', member, { ...open, id: union.id }, 'here'],
    ['an applicant follows the application that is under way', applicant(), open, 'track'],
    ['whoever was turned down may join', applicant({ state: 'rejected' }), open, 'join'],
    ['nobody joins where no individuals are taken', noOne, { ...open, acceptsIndividuals: false }, 'none'],
    ['nobody moves where the union is no more', member, { ...open, active: false }, 'none'],
  ] as const)('%s', (_, home, at, way) => {
    expect(wayInto(at, home)).toBe(way)
  })
})
