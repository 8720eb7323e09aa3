import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { organizer } from '../../../testing/codes'
import { union } from '../../../testing/people'
import { showScreen } from '../../../testing/screen'
import LeavePage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

const colleague = { id: 'account-3', name: '孙**' }
const lent = {
  role: 'organizer' as const,
  unionId: union.id,
  from: '2026-11-20',
  to: '2026-11-30',
  givenAt: '2026-11-16T04:00:00.000Z',
  holder: { id: 'account-1', name: '李**' },
  deputy: colleague,
  mine: 'holder' as const,
}

function openLeave({ answers, ...setting }: Setting = {}) {
  return showScreen(<LeavePage />, {
    home: organizer,
    answers: { 'delegation.list': () => ({ items: [], colleagues: [colleague] }), ...answers },
    ...setting,
  })
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const fill = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } })

describe('being away', () => {
  it('lends the role to a colleague, from the first day to the last', async () => {
    const { asked } = openLeave({ answers: { 'delegation.give': () => ({ delegation: lent }) } })
    fireEvent.click(await screen.findByRole('radio', { name: '孙**' }))
    fill('从哪天', '20261120')
    fill('到哪天，这天也算', '20261130')
    tap('托这位代办')
    expect(await screen.findByText('托好了，到日子自动生效、自动收回')).toBeTruthy()
    expect(asked.find(({ name }) => name === 'delegation.give')?.input).toEqual({
      role: 'organizer',
      unionId: union.id,
      from: '2026-11-20',
      to: '2026-11-30',
      deputyId: 'account-3',
    })
  })

  it('asks for what is missing before anything is sent', async () => {
    const { asked } = openLeave()
    await screen.findByText('请几天假，托同事代办')
    tap('托这位代办')
    expect(screen.getAllByText('这一项还没填')).toHaveLength(3)
    expect(asked.map(({ name }) => name)).not.toContain('delegation.give')
  })

  it('says why it cannot be lent', async () => {
    openLeave({ answers: { 'delegation.give': () => 'leave-too-long' } })
    fireEvent.click(await screen.findByRole('radio', { name: '孙**' }))
    fill('从哪天', '20261120')
    fill('到哪天，这天也算', '20271130')
    tap('托这位代办')
    expect(await screen.findByText('托人代办一次最多三个月，请选短一些，或办交接')).toBeTruthy()
  })

  it('ends when one is back', async () => {
    const { asked } = openLeave({
      answers: {
        'delegation.list': () => ({ items: [lent], colleagues: [] }),
        'delegation.take': () => ({ delegation: lent }),
      },
    })
    expect(await screen.findByText('我的组织员，由孙**代办')).toBeTruthy()
    fireEvent.click(screen.getByRole('link', { name: '我回来了，现在收回' }))
    expect(await screen.findByText('已收回，权限回到本人')).toBeTruthy()
    expect(asked.find(({ name }) => name === 'delegation.take')?.input).toEqual({
      unionId: union.id,
      role: 'organizer',
    })
  })

  it('hands no role on that was lent', async () => {
    const deputy = { ...organizer, staff: organizer.staff.map((each) => ({ ...each, deputyUntil: '2026-11-30' })) }
    openLeave({
      home: deputy,
      answers: { 'delegation.list': () => ({ items: [{ ...lent, mine: 'deputy' }], colleagues: [] }) },
    })
    expect(await screen.findByText('李**的组织员，由我代办')).toBeTruthy()
    expect(screen.queryByText('请几天假，托同事代办')).toBeNull()
  })
})
