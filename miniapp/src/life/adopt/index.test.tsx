import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../../testing/city'
import { membership, noOne, union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import JoinPage from '../../pages/join'
import AdoptPage from '.'

const proven = { ...noOne, account: { phone: '138****8000', phoneProven: true } }
const found = { union: { id: union.id, name: union.name, kind: union.kind }, joinedOn: '2015-04-01' }

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

async function openAdoption(setting: Setting = {}) {
  const shown = showScreen(<AdoptPage />, {
    home: proven,
    ...setting,
    answers: {
      'about.texts': () => cityTexts,
      'adoption.find': () => ({ found }),
      'adoption.adopt': () => ({ membership: { ...membership, since: found.joinedOn } }),
      ...setting.answers,
    },
  })
  await screen.findByLabelText('姓名')
  return shown
}

const type = (field: string, text: string) =>
  fireEvent.change(screen.getByLabelText(field), { target: { value: text } })
const consent = () => fireEvent.click(screen.getByRole('checkbox', { name: '同意用我的身份证号查会籍' }))
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const identity = {
  name: '周青山',
  nationalId: '330299199901010012',
  consents: { sensitiveData: true },
}

function fillIn(): void {
  type('姓名', identity.name)
  type('身份证号，18位', identity.nationalId)
  consent()
}

describe('somebody who is a member already', () => {
  it('is shown union and years before anything is theirs, and has the card with one more tap', async () => {
    const { asked, drawer } = await openAdoption()
    fillIn()
    expect(drawer.has('typed-identity')).toBe(true)
    tap('查一查')
    await screen.findByText('找到您的会籍了')
    screen.getByText(union.name)
    screen.getByText('2015年4月1日')
    expect(asked.map(({ name }) => name)).not.toContain('adoption.adopt')

    tap('是我的，认领会籍')
    await waitFor(() => expect(phone.opened).toEqual(['/pages/card/index']))
    expect(asked.find(({ name }) => name === 'adoption.adopt')?.input).toEqual(identity)
    expect([...drawer.keys()].filter((key) => /draft|identity/.test(key))).toEqual([])
  })

  it('types nothing twice after an application that found them a member elsewhere', async () => {
    const { drawer } = showScreen(<JoinPage />, {
      home: proven,
      answers: { 'about.texts': () => cityTexts, 'application.submit': () => 'member-elsewhere' },
    })
    await screen.findByLabelText('姓名')
    type('姓名', identity.name)
    type('身份证号，18位', identity.nationalId)
    fireEvent.click(screen.getByRole('radio', { name: '快递员' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '同意为办理入会使用我的身份证号' }))
    tap('我自愿申请入会')
    fireEvent.click(await screen.findByRole('button', { name: '认领会籍，不用重填' }))
    expect(phone.opened).toEqual(['/life/adopt/index'])

    const { asked } = await openAdoption({ drawer })
    consent()
    tap('查一查')
    await screen.findByText('找到您的会籍了')
    screen.getByRole('radio', { name: '快递员', checked: true })
    tap('是我的，认领会籍')
    await waitFor(() => expect(phone.opened).toHaveLength(1))
    expect(asked.find(({ name }) => name === 'adoption.adopt')?.input).toEqual({ ...identity, occupation: 'courier' })
  })

  it('proves the phone first, by one tap', async () => {
    await openAdoption({
      home: noOne,
      answers: { 'me.bindPhone': () => ({ phone: '138****8000', proven: true }) },
    })
    expect(screen.getByRole('button', { name: '先验证手机号' })).toHaveProperty('disabled', true)
    tap('手机号一键填写')
    await screen.findByText('138****8000')
    screen.getByRole('button', { name: '查一查' })
  })

  it('who does not hand over the number is told what it is for', async () => {
    await openAdoption({ home: noOne, phone: { handsOver: {} } })
    tap('手机号一键填写')
    await screen.findByText('要验证手机号才能接着办，想好了再点一次')
  })

  it('looks again where what was found is not theirs', async () => {
    await openAdoption()
    fillIn()
    tap('查一查')
    fireEvent.click(await screen.findByRole('link', { name: '不是我的，重新查' }))
    expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('周青山')
  })

  it('is told what is missing, and nothing is asked', async () => {
    const { asked } = await openAdoption()
    tap('查一查')
    screen.getByText('请填证件上的姓名')
    screen.getByText('勾选后才能提交')
    expect(asked.map(({ name }) => name)).not.toContain('adoption.find')
  })

  it('can join where the base knows nobody by this number', async () => {
    await openAdoption({ answers: { 'adoption.find': () => 'not-in-base' } })
    fillIn()
    tap('查一查')
    await screen.findByText('没有找到您原来的会籍，可以直接点「我要入会」')
    fireEvent.click(screen.getByRole('link', { name: '我要入会' }))
    expect(phone.opened).toEqual(['/pages/workplace/index'])
  })

  it.each([
    ['adoption.find', '查一查'],
    ['adoption.adopt', '是我的，认领会籍'],
  ] as const)('can tap again after %s was lost, with all that was typed', async (route, button) => {
    await openAdoption({ answers: { [route]: () => 'no-network' } })
    fillIn()
    tap('查一查')
    if (route === 'adoption.adopt') {
      await screen.findByText('找到您的会籍了')
      tap(button)
    }
    await screen.findByText('没信号，还没办成，连上网再点一次')
    screen.getByRole('button', { name: button })
  })
})
