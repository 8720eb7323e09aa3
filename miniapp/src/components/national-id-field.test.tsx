import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { grouped, NationalIdField } from './national-id-field'

afterEach(cleanup)

function Typing({ from = '' }: { from?: string }) {
  const [value, setValue] = useState(from)
  return (
    <>
      <NationalIdField value={value} onChange={setValue} />
      <output>{value}</output>
    </>
  )
}

const box = () => screen.getByLabelText<HTMLInputElement>('身份证号，18位')
const typed = () => screen.getByRole('status').textContent
const type = (text: string) => fireEvent.change(box(), { target: { value: text } })

describe('the box of an ID number', () => {
  it('shows 6, 8 and 4 characters apart, however far it is filled', () => {
    expect(['', '3302', '330299', '3302991', '330299199901010012'].map(grouped)).toEqual([
      '',
      '3302',
      '330299',
      '330299 1',
      '330299 19990101 0012',
    ])
  })

  it('takes a number in groups, full-width or with a small x, and hands on the plain characters', () => {
    render(<Typing />)
    type('330299 19990101 001x')
    expect(typed()).toBe('33029919990101001X')
    type('３３０２９９')
    expect(typed()).toBe('330299')
  })

  it('has a key for the X that a number pad lacks', () => {
    render(<Typing from="33029919990101001" />)
    fireEvent.click(screen.getByRole('button', { name: '末位是X' }))
    expect(box().value).toBe('330299 19990101 001X')
  })

  it('takes no nineteenth character', () => {
    render(<Typing from="330299199901010012" />)
    type('330299 19990101 00123')
    expect(typed()).toBe('330299199901010012')
  })
})
