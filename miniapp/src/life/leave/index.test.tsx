import type { Reply } from '@gongyou/shared/contracts/contract'
import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { member, membership, union } from '../../../testing/people'
import { phone, pullDown } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import LeavePage from '.'

type Answer = Reply<'leaving.show'>['body']
type Setting = NonNullable<Parameters<typeof showScreen>[1]>

const frozen = { ...membership, state: 'leaving' as const }
const leaving: Answer['leaving'] = {
  id: 'person-1.leaving-1',
  version: 1,
  state: 'asked',
  union,
  because: 'own-wish',
  askedAt: '2026-11-16T04:00:00.000Z',
  confirmBy: '2026-11-23',
}
const underWay: Answer = { leaving, membership: frozen }
const stayed: Answer = { leaving: { ...leaving, state: 'taken-back', confirmBy: undefined }, membership }
const over: Answer = {
  leaving: {
    ...leaving,
    state: 'confirmed',
    confirmBy: undefined,
    endedAt: '2026-11-18T17:00:00.000Z',
    eraseOn: '2026-12-19',
  },
  membership: { ...membership, state: 'left' },
}

const show = (setting: Setting = {}) => showScreen(<LeavePage />, { home: member, ...setting })
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('leaving the union', () => {
  it('says before the tap what ends, what stays and when, and asks for no reason', async () => {
    show()
    await screen.findByText('退出工会，会这样')
    for (const says of [
      '会籍停用，先不能领福利',
      '工会确认；没回音也自动办好',
      '没领的福利作废，这里有退会证明',
      '姓名、身份证号、电话都删掉，只留法律要留的',
      '随时可以再申请',
    ])
      screen.getByText(says)
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('takes one tap, says by when it is done, and can be taken back with another', async () => {
    const { connection } = show({ answers: { 'leaving.ask': () => underWay, 'leaving.takeBack': () => stayed } })
    await screen.findByText('退出工会，会这样')
    tap('退出工会')
    await screen.findByText(/最晚11月23日办好，在这以前随时能撤回/)
    const state = () => connection.session.state().home?.membership?.state
    expect(state()).toBe('leaving')

    tap('不退了，撤回退会')
    await screen.findByText('退出工会，会这样')
    expect(state()).toBe('active')
  })

  it('is found again on its way when the page is opened later', async () => {
    show({ home: { ...member, membership: frozen }, answers: { 'leaving.show': () => underWay } })
    await screen.findByText('退会办理中')
    screen.getByRole('button', { name: '不退了，撤回退会' })
  })

  it('ends in a certificate, with the day on which everything personal goes', async () => {
    show({
      home: { ...member, membership: over.membership },
      answers: { 'leaving.show': () => over },
      phone: { file: { status: 200 } },
    })
    await screen.findByText('退会证明')
    for (const says of ['周青山', '3100 0000 0017', union.name, '2026年11月16日', '2026年11月19日'])
      screen.getByText(says)
    screen.getByText(/12月19日起，您的姓名、身份证号和电话会删掉/)
    fireEvent.click(screen.getByRole('link', { name: '存成一份PDF' }))
    await screen.findByText('打开了。点右上角就能转发')
    expect(phone.shown).toEqual(['pdf'])
    tap('重新入会')
    expect(phone.opened).toEqual(['/pages/home/index'])
  })

  it('without a network has not happened, and one more tap does it under the same key', async () => {
    let online = false
    const { drawer } = show({ answers: { 'leaving.ask': () => (online ? underWay : 'no-network') } })
    await screen.findByText('退出工会，会这样')
    tap('退出工会')
    await screen.findByText('没信号，还没办成，连上网再点一次')
    const key = drawer.get('tap:leaving.ask')
    expect(key).toBeTruthy()
    online = true
    tap('退出工会')
    expect(drawer.get('tap:leaving.ask')).toEqual(key)
    await screen.findByText('退会办理中')
  })

  it('that the committee confirmed in between is said so, and shown', async () => {
    let settled = false
    show({
      home: { ...member, membership: frozen },
      answers: {
        'leaving.show': () => (settled ? over : underWay),
        'leaving.takeBack': () => 'leaving-settled',
      },
    })
    await screen.findByText('退会办理中')
    tap('不退了，撤回退会')
    await screen.findByText('退会已经办完，想回来随时可以再申请')
    settled = true
    await act(async () => pullDown())
    await screen.findByText('退会证明')
  })
})
