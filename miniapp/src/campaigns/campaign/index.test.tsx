import type { Request } from '@gongyou/shared/contracts/contract'
import { problems } from '@gongyou/shared/contracts/problems'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { benefitsOfficer, campaignOf } from '../../../testing/campaigns'
import { cityTexts } from '../../../testing/city'
import { union } from '../../../testing/people'
import { showScreen } from '../../../testing/screen'
import CampaignPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

function showCampaign(campaign: ReturnType<typeof campaignOf>, { answers, ...setting }: Setting = {}) {
  const shown = showScreen(<CampaignPage />, {
    home: benefitsOfficer,
    phone: { params: { id: campaign.id } },
    ...setting,
    answers: {
      'about.texts': () => cityTexts,
      'campaign.inspect': () => ({ campaign }),
      'campaign.audience': () => ({ reach: { about: 8000, leftOut: [] } }),
      ...answers,
    },
  })
  const sent = <R extends 'campaign.move' | 'campaign.raise'>(name: R) =>
    shown.asked.filter((each) => each.name === name).map(({ input }) => input as Request<R>)
  return { ...shown, sent }
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const open = campaignOf({
  state: 'open',
  moves: ['pause', 'finish'],
  stock: [{ pool: 'all', units: 3000, left: 12 }],
  standing: { of: 'all', units: 3000, claimed: 2988, left: 12, redeemed: 2000 },
})

describe('a campaign', () => {
  it('that may cost much is handed to a second person, after it was asked once more', async () => {
    const { sent } = showCampaign(campaignOf(), {
      answers: { 'campaign.move': () => ({ campaign: campaignOf({ state: 'in-review', moves: ['withdraw'] }) }) },
    })
    await screen.findByText('钱数较大，要两个人定')
    expect(screen.queryByRole('button', { name: '定下来，按时间开放' })).toBeNull()
    tap('请另一位同事看')
    tap('交给另一位')
    await screen.findByText('已交出，等另一位普惠专员同意')
    expect(sent('campaign.move')).toEqual([{ id: 'campaign-1', version: 3, move: 'submit' }])
  })

  it('that somebody else proposed is confirmed or sent back', async () => {
    const waiting = campaignOf({ state: 'in-review', moves: ['withdraw', 'confirm', 'sendBack'] })
    let campaign = waiting
    showCampaign(waiting, {
      answers: {
        'campaign.inspect': () => ({ campaign }),
        'campaign.move': () => ({ campaign: (campaign = campaignOf()) }),
      },
    })
    await screen.findByText('等您这第二位看')
    for (const name of ['同意，按时间开放', '退回去改']) screen.getByRole('button', { name })
    expect(screen.queryByRole('button', { name: '拿回来改' })).toBeNull()
    tap('退回去改')
    tap('退回去')
    await screen.findByText('已退回草稿')
  })

  it('that is open says what is left, and is raised but never cut', async () => {
    const { sent } = showCampaign(open, { answers: { 'campaign.raise': () => ({ campaign: open }) } })
    await screen.findByText('还剩12，共3000')
    for (const says of ['领了2988', '剩12', '已核销2000']) screen.getByText(says)
    const parts = [...document.querySelectorAll<HTMLElement>('.standing-bar > *')]
    expect(parts.map(({ style }) => Math.round(Number.parseFloat(style.width)))).toEqual([67, 33])
    tap('加名额')
    const field = screen.getByLabelText('一共改成多少份')
    fireEvent.change(field, { target: { value: '2000' } })
    tap('就加到这么多')
    await screen.findByText('开放后名额只能加不能减，请填更大的数')
    fireEvent.change(field, { target: { value: '3500' } })
    tap('就加到这么多')
    await screen.findByText('加好了，马上就能领')
    expect(sent('campaign.raise')).toEqual([{ id: 'campaign-1', version: 3, units: 3500 }])
  })

  it('that has so many each day says what was redeemed of all its days', async () => {
    const standing = { of: 'today' as const, units: 500, claimed: 20, left: 480, redeemed: 1200 }
    showCampaign(campaignOf({ state: 'open', moves: ['pause'], standing }))
    await screen.findByText('今天领了20')
    for (const says of ['剩480', '一共核销1200']) screen.getByText(says)
  })

  it('by appointment is raised at every time that has fewer', async () => {
    const slotOf = (slotId: string, units: number) => ({
      slotId,
      units,
      label: slotId,
      startsAt: '2026-11-20T01:00:00.000Z',
    })
    const terms = { mode: 'appointment' as const, units: undefined, slots: [slotOf('one', 20), slotOf('two', 40)] }
    const byTime = campaignOf({ state: 'open', moves: ['pause'], stock: [], terms })
    const { sent } = showCampaign(byTime, { answers: { 'campaign.raise': () => ({ campaign: byTime }) } })
    fireEvent.click(await screen.findByRole('button', { name: '加名额' }))
    fireEvent.change(screen.getByLabelText('每个时间改成多少位'), { target: { value: '30' } })
    tap('就加到这么多')
    await screen.findByText('加好了，马上就能领')
    expect(sent('campaign.raise')[0]?.slots).toEqual([{ slotId: 'one', units: 30 }])
  })

  it('that a colleague just moved is shown as it stands by now', async () => {
    const { sent } = showCampaign(open, { answers: { 'campaign.move': () => 'changed-meanwhile' } })
    await screen.findByText('还剩12，共3000')
    tap('提前结束')
    tap('结束，不再发了')
    await screen.findByText(problems['changed-meanwhile'].says)
    expect(sent('campaign.move')).toHaveLength(1)
  })

  it('is not moved by an auditor', async () => {
    const auditor = {
      ...benefitsOfficer,
      staff: [{ role: 'auditor' as const, unionId: union.id, unionName: union.name }],
    }
    showCampaign(open, { home: auditor })
    await screen.findByText('还剩12，共3000')
    expect(screen.queryByRole('button')).toBeNull()
  })

  it('says about how many can have it, and counts them step by step for whoever waits', async () => {
    const count = { looked: 1000, unions: 3, startedAt: '2026-11-16T04:00:00.000Z', asOf: '2026-11-16T04:00:00.000Z' }
    let step = 0
    showCampaign(open, {
      answers: {
        'campaign.audience': () => ({ reach: { about: 8000, leftOut: ['age'] } }),
        'campaign.countAudience': () => ({
          reach: {
            about: 8000,
            leftOut: ['age'],
            count: { ...count, state: step++ < 2 ? 'running' : 'done', reached: 700 * step },
          },
        }),
      },
    })
    await screen.findByText('大约8000人')
    screen.getByText('没算年龄，实际会更少')
    tap('一个个数准')
    await screen.findByText('2100人')
    expect(screen.queryByText('没算年龄，实际会更少')).toBeNull()
  })

  it('that is scarce among so many is warned of while it can be changed', async () => {
    showCampaign(campaignOf({ terms: { units: 100 } }))
    await screen.findByText('份数比能领的人少得多，先到先得会变成抢。')
  })

  it('of another union is not found', async () => {
    showCampaign(open, { answers: { 'campaign.inspect': () => 'not-found' } })
    await waitFor(() => screen.getByText('没找到这个活动'))
  })
})
