import { describe, expect, it } from 'vitest'
import { staffUnion } from '../../../testing/unions'
import { changedWords, editFrom } from './union-change'
import { draftOf, emptyUnion, particularsOf, wrongIn } from './union-draft'

const seen = draftOf(staffUnion)

describe('a union on the form', () => {
  it('goes back to the wire as it came', () => {
    const { name, regions, dues, phone, committee, authorisation } = staffUnion
    expect(particularsOf(seen)).toMatchObject({ name, regions, dues, phone, committee, authorisation })
  })

  it('takes other names with any mark between them', () => {
    expect(particularsOf({ ...seen, aliases: '集卡工会、港区司机工会，货运会' }).aliases).toEqual([
      '集卡工会',
      '港区司机工会',
      '货运会',
    ])
  })

  it('names what is missing before anything is sent', () => {
    expect(Object.keys(wrongIn({ ...emptyUnion, chair: '王主席' }, 'online-home'))).toEqual([
      'name',
      'regions',
      'phone',
      'committee.termEndsOn',
      'hostId',
    ])
  })

  it('names a date that is none', () => {
    expect(wrongIn({ ...seen, until: '20261131' }, 'industry')).toEqual({
      'authorisation.until': '这一项填得不对，请再看看',
    })
  })
})

describe('an edit', () => {
  it('sends what was changed and nothing else', () => {
    expect(editFrom(seen, { ...seen, phone: '0574-00000002' })).toEqual({ phone: '0574-00000002' })
  })

  it('takes away what was emptied', () => {
    expect(editFrom(seen, { ...seen, chair: '', termEndsOn: '' })).toEqual({ committee: null })
  })

  it('says in words what a colleague has changed', () => {
    expect(changedWords(seen, { ...seen, phone: '1', duesSays: '每月5元', dues: 'fixed' })).toBe('电话、会费')
  })
})
