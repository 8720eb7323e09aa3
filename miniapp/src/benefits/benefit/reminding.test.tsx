import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { coolPack } from '../../../testing/benefits'
import { member } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import BenefitPage from './index'

const window = { ...coolPack.window, opensAt: '2026-11-20T01:00:00.000Z' }
const toOpen = { ...coolPack, state: 'scheduled' as const, window, reminder: { set: false } }
const wish = '开始时提醒我'
const declined = '微信里没让发消息。点右上角「…」→「设置」→「通知管理」（有的手机叫「订阅消息」），打开后再点一次'
const kept = '快开始时微信提醒您，不用守着'

beforeEach(() => vi.stubEnv('TARO_APP_TEMPLATES', 'opening=template-of-openings,benefit=template-of-benefits'))
afterEach(() => vi.unstubAllEnvs())

type Answers = NonNullable<Parameters<typeof showScreen>[1]>['answers']

async function shown(answers: Answers, like: Partial<typeof phone> = {}) {
  const { asked } = showScreen(<BenefitPage />, {
    home: member,
    phone: { params: { id: coolPack.id }, ...like },
    answers,
  })
  await screen.findByText('2026年11月20日 09:00开始，到时候再来')
  return asked
}

const reminder = { opensAt: window.opensAt }

describe('a benefit that is to open', () => {
  it('reminds whoever allows a message, by one tap', async () => {
    const asked = await shown({ 'benefit.show': () => toOpen, 'benefit.remind': () => ({ reminder }) })
    await act(async () => screen.getByRole('button', { name: wish }).click())
    await screen.findByText(kept)
    expect(phone.askedToNotify).toEqual(['template-of-openings'])
    expect(asked.filter(({ name }) => name === 'benefit.remind')).toEqual([
      { name: 'benefit.remind', input: { id: coolPack.id } },
    ])
  })

  it('promises nothing to whoever allows no message', async () => {
    const asked = await shown({ 'benefit.show': () => toOpen }, { messages: 'reject' })
    await act(async () => screen.getByRole('button', { name: wish }).click())
    await screen.findByText(declined)
    expect(asked.some(({ name }) => name === 'benefit.remind')).toBe(false)
  })

  it('says where messages are allowed, to whoever has switched all of them off', async () => {
    await shown({ 'benefit.show': () => toOpen }, { messages: 'main-switch-off' })
    await act(async () => screen.getByRole('button', { name: wish }).click())
    await screen.findByText(declined)
  })

  it('says that WeChat could not be asked, and blames nobody for it', async () => {
    await shown({ 'benefit.show': () => toOpen }, { messages: 'not-asked' })
    await act(async () => screen.getByRole('button', { name: wish }).click())
    await screen.findByText('微信没反应，过一会儿再点一次')
    expect(screen.queryByText(declined)).toBeNull()
  })

  it('asks once, however often it is tapped meanwhile', async () => {
    const asked = await shown({ 'benefit.show': () => toOpen, 'benefit.remind': () => ({ reminder }) })
    await act(async () => {
      screen.getByRole('button', { name: wish }).click()
      screen.getByRole('button', { name: wish }).click()
    })
    await screen.findByText(kept)
    expect(phone.askedToNotify).toHaveLength(1)
    expect(asked.filter(({ name }) => name === 'benefit.remind')).toHaveLength(1)
  })

  it('says of the last tap alone why nothing came of it', async () => {
    await shown({ 'benefit.show': () => toOpen, 'benefit.remind': () => 'no-network' })
    await act(async () => screen.getByRole('button', { name: wish }).click())
    await screen.findByText(/没信号/)
    phone.messages = 'reject'
    await act(async () => screen.getByRole('button', { name: wish }).click())
    await screen.findByText(declined)
    expect(screen.queryByText(/没信号/)).toBeNull()
    phone.messages = 'accept'
    await act(async () => screen.getByRole('button', { name: wish }).click())
    await screen.findByText(/没信号/)
    expect(screen.queryByText(declined)).toBeNull()
  })

  it('says that a reminder is set', async () => {
    await shown({ 'benefit.show': () => ({ ...toOpen, reminder: { set: true } }) })
    screen.getByText(kept)
    expect(screen.queryByRole('button', { name: wish })).toBeNull()
  })

  it('offers none where the city, or this app, has no template for it', async () => {
    await shown({ 'benefit.show': () => ({ ...toOpen, reminder: undefined }) })
    expect(screen.queryByRole('button', { name: wish })).toBeNull()
    vi.stubEnv('TARO_APP_TEMPLATES', 'benefit=template-of-benefits')
    await shown({ 'benefit.show': () => toOpen })
    expect(screen.queryByRole('button', { name: wish })).toBeNull()
  })
})
