import { problems } from '@gongyou/shared/contracts/problems'
import { generateNationalId } from '@gongyou/shared/domain/identity/national-id'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { noAnswers, type Answers } from './answers'
import { birthdayEcho, liveFault, withoutTouched, wrongAnswers } from './wrong-answers'

const today = '2026-11-16' as LocalDate
const filled: Answers = {
  ...noAnswers,
  name: '阿卜杜拉·买买提',
  nationalId: '330299199901010012',
  occupation: 'courier',
  sensitiveData: true,
}
const wrongIn = (answers: Partial<Answers>, phonePresent = true) =>
  wrongAnswers({ ...filled, ...answers }, { today, phonePresent })

describe('what is wrong with a form', () => {
  it('is nothing when all is filled in', () => {
    expect(wrongIn({})).toEqual({})
  })

  it('has a sentence of its own for each field, all at once', () => {
    expect(wrongAnswers(noAnswers, { today, phonePresent: false })).toEqual({
      phone: '留个电话，工会好联系您',
      name: '请填证件上的姓名',
      nationalId: problems['field-needed'].says,
      occupation: problems['occupation-unknown'].says,
      'consents.sensitiveData': '勾选后才能提交',
    })
  })

  it('is the age for somebody of fifteen, and nothing on the sixteenth birthday', () => {
    const bornOn = (date: string) => generateNationalId({ bornOn: date as LocalDate, sex: 'male', sequence: 1 })
    expect(wrongIn({ nationalId: bornOn('2010-11-17') })).toEqual({ nationalId: '满16周岁就可以来入会' })
    expect(wrongIn({ nationalId: bornOn('2010-11-16') })).toEqual({})
  })

  it('is that a passport needs a telephone call', () => {
    expect(wrongIn({ nationalId: 'E12345678' })).toEqual({ nationalId: problems['other-papers'].says })
  })
})

describe('an ID number being typed', () => {
  it('is not called wrong before its last character is there', () => {
    for (let length = 0; length < 18; length++)
      expect(liveFault('330299199901010012'.slice(0, length), today)).toBeUndefined()
  })

  it('is called wrong at once when the last character does not fit', () => {
    expect(liveFault('330299199901010013', today)).toBe('身份证号好像有一位不对，请对着证件再看一遍')
  })

  it('tells its birthday when it is right, and nothing else of itself', () => {
    expect(birthdayEcho('330299199901010012', today)).toBe('生日 1999年1月1日，对就继续')
    expect(birthdayEcho('330299199901010013', today)).toBeUndefined()
  })
})

describe('a sentence beside a field', () => {
  it('goes away when the field is touched, by whichever name the form has for it', () => {
    const wrong = { phone: 'a', name: 'b', 'work.site': 'c', 'consents.sensitiveData': 'd' }
    expect(withoutTouched(wrong, { typedPhone: '1', site: '2', sensitiveData: true })).toEqual({ name: 'b' })
  })
})
