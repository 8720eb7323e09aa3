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
    await screen.findByText('微信里没有允许发消息，就提醒不了您')
    expect(asked.some(({ name }) => name === 'benefit.remind')).toBe(false)
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
