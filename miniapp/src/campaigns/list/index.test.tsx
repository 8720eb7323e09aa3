import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { benefitsOfficer, campaignOf } from '../../../testing/campaigns'
import { cityTexts } from '../../../testing/city'
import { member, union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import CampaignsPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

const showList = (items: ReturnType<typeof campaignOf>[], setting: Setting = {}) =>
  showScreen(<CampaignsPage />, {
    home: benefitsOfficer,
    ...setting,
    answers: { 'about.texts': () => cityTexts, 'campaign.list': () => ({ items }), ...setting.answers },
  })

describe('a union’s campaigns', () => {
  it('say where they stand, when they are, and how many there are', async () => {
    showList([campaignOf({ state: 'open' }), campaignOf({ id: 'campaign-2', terms: { title: '骑手早餐' } })])
    await screen.findByText('夏日清凉包')
    const text = document.body.textContent ?? ''
    for (const says of ['正在发', '草稿', '11月20日 09:00到11月30日', '共3000份', '骑手早餐'])
      expect(text).toContain(says)
  })

  it('say at a glance how much is gone, of today where each day has its own', async () => {
    const standing = { of: 'all' as const, units: 3000, claimed: 988, left: 2012 }
    showList([
      campaignOf({ state: 'open', standing }),
      campaignOf({ id: 'campaign-2', state: 'open', standing: { of: 'today', units: 500, claimed: 20, left: 480 } }),
    ])
    await screen.findByText('约领了988')
    for (const says of ['约剩2012', '今天约领了20', '约剩480']) screen.getByText(says)
    const widths = [...document.querySelectorAll<HTMLElement>('.standing-claimed')].map(({ style }) => style.width)
    expect(widths.map((width) => Math.round(Number.parseFloat(width)))).toEqual([33, 4])
  })

  it('say for how many more the money lasts where nothing else bounds them', async () => {
    const standing = { of: 'all' as const, units: 6000, claimed: 1000, left: 5000 }
    const terms = { units: undefined, budget: 10_800_000 }
    showList([campaignOf({ state: 'open', standing, terms })])
    await screen.findByText('预算约够再发5000份')
    expect(screen.queryByText('约剩5000')).toBeNull()
  })

  it('have first what waits for the word of whoever looks, then what is not decided', async () => {
    const named = (title: string, given: Partial<ReturnType<typeof campaignOf>>) =>
      campaignOf({ ...given, id: title, terms: { title } })
    showList([
      named('清凉包', { state: 'open' }),
      named('草稿一份', {}),
      named('等我的', { state: 'in-review', moves: ['confirm', 'sendBack'] }),
    ])
    await screen.findByText('等您同意')
    const titles = screen.getAllByRole('link').map(({ textContent }) => textContent?.slice(0, 4))
    expect(titles.slice(0, 3)).toEqual(['等我的等', '草稿一份', '清凉包正'])
  })

  it('lead to each, to a new one, and to the outlets', async () => {
    showList([campaignOf()])
    fireEvent.click(await screen.findByText('夏日清凉包'))
    fireEvent.click(screen.getByRole('button', { name: '办一个活动' }))
    fireEvent.click(screen.getByRole('link', { name: '门店和驿站' }))
    expect(phone.opened).toEqual([
      '/campaigns/campaign/index?id=campaign-1',
      `/campaigns/start/index?union=${union.id}`,
      `/campaigns/outlets/index?union=${union.id}`,
    ])
  })

  it('say what to begin with where there is none', async () => {
    showList([])
    expect(await screen.findByText('还没有办过活动')).toBeTruthy()
  })

  it.each([
    ['no network', 'no-network', '没信号，连上网再点「再试一次」'],
    ['a refusal', 'busy', '人多，稍等再点，不会重复'],
  ] as const)('can be asked for again after %s', async (_, answer, says) => {
    showList([], { answers: { 'campaign.list': () => answer } })
    await screen.findByText(says)
    screen.getByRole('button', { name: '再试一次' })
  })

  it('can be looked at by an auditor, who begins none', async () => {
    const auditor = {
      ...benefitsOfficer,
      staff: [{ role: 'auditor' as const, unionId: union.id, unionName: union.name }],
    }
    showList([campaignOf()], { home: auditor })
    await screen.findByText('夏日清凉包')
    expect(screen.queryByRole('button', { name: '办一个活动' })).toBeNull()
  })

  it('are for staff alone', async () => {
    const { asked } = showList([], { home: member })
    expect(await screen.findByText('这里是工会工作人员用的')).toBeTruthy()
    expect(asked.map(({ name }) => name)).not.toContain('campaign.list')
  })
})
