import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../../testing/city'
import { member, membership, union } from '../../../testing/people'
import { showScreen } from '../../../testing/screen'
import WorkPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

const kept = {
  ...membership,
  state: 'retained' as const,
  retained: { because: 'unemployed' as const, since: '2026-11-16' },
}
const show = (setting: Setting = {}) => showScreen(<WorkPage />, { home: member, ...setting })
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('a member without work', () => {
  it('reads what stays and what pauses, and keeps the membership by one tap', async () => {
    const { connection } = show({ answers: { 'membership.loseWork': () => ({ membership: kept }) } })
    await screen.findByText('没活干了，不用退会')
    for (const says of [`给您留着，还在${union.name}`, '不用交', '先不参加', '回来点一下就恢复，会龄照算']) {
      screen.getByText(says)
    }
    tap('没活干了，先留着会籍')
    await screen.findByText('暂时没有工作')
    expect(connection.session.state().home?.membership?.state).toBe('retained')
  })

  it('says by one tap that there is work again', async () => {
    show({ home: { ...member, membership: kept }, answers: { 'membership.workAgain': () => ({ membership }) } })
    await screen.findByText('会籍给您留着，不用交会费，有难处照样找工会。')
    tap('又有活干了，恢复会籍')
    await screen.findByText('没活干了，不用退会')
  })

  it('whose union has closed says where home is, and the union there keeps the membership', async () => {
    const { asked } = show({
      answers: {
        'about.texts': () => cityTexts,
        'region.show': ({ code }) =>
          code === '3302'
            ? { code, name: '宁波市', level: 'city', children: [{ code: '330206', name: '北仑区' }] }
            : { code, name: '北仑区', level: 'district', children: [{ code: '330206003', name: '小港街道' }] },
        'membership.loseWork': ({ homeRegion }) => (homeRegion ? { membership: kept } : 'home-needed'),
      },
    })
    await screen.findByText('没活干了，不用退会')
    tap('没活干了，先留着会籍')
    await screen.findByText('您原来的工会已停办，请选您住在哪个镇街，会籍转到那里')
    fireEvent.click(await screen.findByRole('radio', { name: '北仑区' }))
    fireEvent.click(await screen.findByRole('radio', { name: '小港街道' }))
    await screen.findByText('暂时没有工作')
    expect(asked.filter(({ name }) => name === 'membership.loseWork').at(-1)?.input).toEqual({
      homeRegion: '330206003',
    })
  })

  it('who is retired cannot say so alone', async () => {
    const retired = { ...kept, retained: { ...kept.retained, because: 'retired' as const } }
    show({ home: { ...member, membership: retired } })
    await screen.findByText('退休是工会登记的，要改请打工会电话。')
    expect(screen.queryByRole('button', { name: '又有活干了，恢复会籍' })).toBeNull()
  })

  it('can tap again after a lost network', async () => {
    show({ answers: { 'membership.loseWork': () => 'no-network' } })
    await screen.findByText('没活干了，不用退会')
    tap('没活干了，先留着会籍')
    await screen.findByText('没信号，还没办成，连上网再点一次')
    screen.getByRole('button', { name: '没活干了，先留着会籍' })
  })
})
