import { describe, expect, it } from 'vitest'
import { decideSelfCorrection } from './self-correction'

const present = { name: '张三', occupation: 'courier' }

describe('what a member corrects alone', () => {
  it('is the name and the occupation, each where it differs', () => {
    expect(decideSelfCorrection({ name: '张叁', occupation: 'courier' }, present)).toEqual({
      kind: 'corrects',
      name: '张叁',
    })
    expect(decideSelfCorrection({ occupation: 'truck-driver' }, present)).toMatchObject({ occupation: 'truck-driver' })
  })

  it('is never the ID number, whatever else is sent with it', () => {
    const sent = { nationalId: '330299199901010012', name: '张叁' }
    expect(decideSelfCorrection(sent, present)).toEqual({ kind: 'refused', because: 'id-fixed' })
  })

  it('is something: what stands there already is no correction', () => {
    expect(decideSelfCorrection({ name: '张三' }, present)).toEqual({ kind: 'refused', because: 'nothing-to-correct' })
  })
})
