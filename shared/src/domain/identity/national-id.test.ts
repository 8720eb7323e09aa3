import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocalDate } from '../../kernel/time'
import { addDays } from '../../kernel/time'
import type { NationalId } from './national-id'
import { generateNationalId, maskNationalId, readNationalId } from './national-id'

const today = '2026-11-16' as LocalDate
const standardExample = '11010519491231002X'

const birthdays = fc.integer({ min: 0, max: 46_000 }).map((count) => addDays('1900-01-01' as LocalDate, count))
const people = fc.record({
  bornOn: birthdays,
  sex: fc.constantFrom('male' as const, 'female' as const),
  sequence: fc.integer({ min: 1, max: 499 }),
  prefix: fc.constantFrom('330299', '110105', '650102', '810000', '820000', '830000', '932682'),
})
const numbers = people.map(generateNationalId)

const faultOf = (typed: string) => {
  const reading = readNationalId(typed, today)
  return reading.kind === 'invalid' ? reading.because : reading.kind
}

describe('a national ID', () => {
  it('is read as the standard’s example shows', () => {
    expect(readNationalId(standardExample, today)).toEqual({
      kind: 'valid',
      id: standardExample,
      papers: 'resident',
      bornOn: '1949-12-31',
      sex: 'female',
    })
  })

  it.each([
    '11010519491231002x',
    '110105 19491231 002X',
    '１１０１０５１９４９１２３１００２ｘ',
    ' 110105-19491231-002x\u200B',
  ])('may be typed as %s', (typed) => {
    expect(readNationalId(typed, today)).toMatchObject({ kind: 'valid', id: standardExample })
  })

  it.each([
    ['110101199003070011', 'resident', '1990-03-07', 'male'],
    ['11010119900307002X', 'resident', '1990-03-07', 'female'],
    ['110101200002290018', 'resident', '2000-02-29', 'male'],
    ['810000199003070015', 'hong-kong-permit', '1990-03-07', 'male'],
    ['820000199003070025', 'macao-permit', '1990-03-07', 'female'],
    ['830000199003070035', 'taiwan-permit', '1990-03-07', 'male'],
    ['932682198501010017', 'permanent-residence', '1985-01-01', 'male'],
    ['911124198108030024', 'permanent-residence', '1981-08-03', 'female'],
  ])('%s is of a %s, born on %s, %s', (id, papers, bornOn, sex) => {
    expect(readNationalId(id, today)).toEqual({ kind: 'valid', id, papers, bornOn, sex })
  })

  it('is refused, with the reason, when it cannot be one', () => {
    expect(faultOf('')).toBe('length')
    expect(faultOf('1101051949123100')).toBe('length')
    expect(faultOf('110105491231002')).toBe('length')
    expect(faultOf('1101051949123100X2')).toBe('characters')
    expect(faultOf('11010519491231OO2X')).toBe('characters')
    expect(faultOf('99010519491231002X')).toBe('province')
    expect(faultOf('01010519491231002X')).toBe('province')
    expect(faultOf('110105194902310026')).toBe('date')
    expect(faultOf('110105194912310021')).toBe('checksum')
  })

  it('is refused for a birth before 1900 or after today, and not for a birth today', () => {
    expect(faultOf('440524188001010014')).toBe('date')
    const bornToday = generateNationalId({ bornOn: today, sex: 'male', sequence: 1 })
    expect(faultOf(bornToday)).toBe('valid')
    expect(readNationalId(bornToday, addDays(today, -1))).toEqual({ kind: 'invalid', because: 'date' })
  })

  it('is refused with any one character wrong', () => {
    fc.assert(
      fc.property(numbers, fc.nat(17), fc.constantFrom(...'0123456789X'), (id, place, wrong) => {
        fc.pre(id[place] !== wrong)
        expect(faultOf(id.slice(0, place) + wrong + id.slice(place + 1))).not.toBe('valid')
      }),
    )
  })

  it('is refused with two neighbouring characters exchanged', () => {
    fc.assert(
      fc.property(numbers, fc.nat(16), (id, place) => {
        const [first, second] = [id.charAt(place), id.charAt(place + 1)]
        fc.pre(first !== second)
        expect(faultOf(id.slice(0, place) + second + first + id.slice(place + 2))).not.toBe('valid')
      }),
    )
  })
})

describe('other papers', () => {
  it.each([
    ['a residence card of the old form', 'CAN110019810803'],
    ['a passport', 'E12345678'],
    ['a Hong Kong travel permit', 'h1234567801'],
  ])('lead to a person on the phone: %s', (_, typed) => {
    expect(readNationalId(typed, today)).toEqual({ kind: 'other-papers' })
  })
})

describe('an invented national ID', () => {
  it('begins with a county that does not exist', () => {
    expect(generateNationalId({ bornOn: '1999-01-01' as LocalDate, sex: 'male', sequence: 1 })).toBe(
      '330299199901010012',
    )
    expect(generateNationalId({ bornOn: '1988-02-16' as LocalDate, sex: 'female', sequence: 1 })).toBe(
      '330299198802160029',
    )
  })

  it('reads back as the person it was invented for', () => {
    fc.assert(
      fc.property(people, (person) => {
        const id = generateNationalId(person)
        const { bornOn, sex } = person
        expect(readNationalId(id, addDays(bornOn, 1))).toMatchObject({ kind: 'valid', id, bornOn, sex })
      }),
    )
  })

  it('is another one for every sequence and sex', () => {
    const ofOneDay = (['male', 'female'] as const).flatMap((sex) =>
      Array.from({ length: 499 }, (_, index) => generateNationalId({ bornOn: today, sex, sequence: index + 1 })),
    )
    expect(new Set(ofOneDay).size).toBe(998)
  })

  it('has no sequence beyond 499', () => {
    for (const sequence of [0, 500, 1.5]) {
      expect(() => generateNationalId({ bornOn: today, sex: 'male', sequence })).toThrow(RangeError)
    }
  })
})

describe('a masked national ID', () => {
  it('shows the last four characters and neither place nor birthday', () => {
    expect(maskNationalId(standardExample as NationalId)).toBe('**************002X')
    fc.assert(fc.property(numbers, (id) => maskNationalId(id) === `${'*'.repeat(14)}${id.slice(-4)}`))
  })
})
