import type { Request } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { benefitsOfficer, campaignOf, outletOf } from '../../../testing/campaigns'
import { cityTexts } from '../../../testing/city'
import { union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import CampaignFormPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

function openForm(
  params: Record<string, string>,
  answers: Setting['answers'] = {},
  drawer = new Map<string, unknown>(),
) {
  const shown = showScreen(<CampaignFormPage />, {
    home: benefitsOfficer,
    phone: { params },
    drawer,
    answers: { 'about.texts': () => cityTexts, 'outlet.list': () => ({ items: [outletOf()] }), ...answers },
  })
  const sent = <R extends 'campaign.create' | 'campaign.edit'>(name: R) =>
    shown.asked.filter((each) => each.name === name).map(({ input }) => input as Request<R>)
  return { ...shown, sent }
}

const fromTemplate = { union: union.id, from: 'cool-pack' }
const saved = campaignOf()
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const fill = (label: string, text: string) => fireEvent.change(field(label), { target: { value: text } })
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
const openPart = async (name: string) => fireEvent.click(await screen.findByText(name))

describe('a campaign from a template', () => {
  it('wants no more than a place, and is saved as a draft', async () => {
    const { sent, drawer } = openForm(fromTemplate, { 'campaign.create': () => ({ campaign: saved }) })
    await openPart('怎么用')
    fireEvent.click(await screen.findByRole('checkbox', { name: '霞浦司机驿站（演示）' }))
    fireEvent.click(screen.getByRole('link', { name: '回到全部' }))
    tap('存成草稿')
    await waitFor(() => expect(phone.opened).toEqual(['/campaigns/campaign/index?id=campaign-1']))
    expect(sent('campaign.create')[0]).toMatchObject({
      unionId: union.id,
      terms: { title: '夏日清凉包', units: 3000, unitCost: 1800, outletIds: ['outlet-1'] },
    })
    expect([...drawer.keys()].filter((key) => key.startsWith('campaign-draft'))).toEqual([])
  })

  it('says which part is not filled in, sends nothing, and stays on the phone for another day', async () => {
    const { sent, drawer } = openForm(fromTemplate)
    await openPart('发什么')
    fill('活动叫什么', '冬日暖饮')
    fireEvent.click(screen.getByRole('link', { name: '回到全部' }))
    tap('存成草稿')
    await screen.findByText('到店使用要选门店，其他用法不用选')
    expect(sent('campaign.create')).toEqual([])
    openForm({ union: union.id, from: 'unfinished' }, {}, drawer)
    expect((await screen.findAllByText(/冬日暖饮/)).length).toBeGreaterThan(0)
  })

  it('goes on to the next part only once this one is right', async () => {
    openForm({ union: union.id })
    await openPart('发什么')
    tap('下一项：什么时候')
    expect(screen.getAllByText('这一项还没填')).toHaveLength(2)
    fill('活动叫什么', '冬日暖饮')
    choose('送清凉送温暖')
    tap('下一项：什么时候')
    expect(field('几时开始')).toBeTruthy()
  })
})

describe('a campaign like another', () => {
  it('has all of it but the dates, which have to be typed', async () => {
    const { sent } = openForm(
      { union: union.id, like: saved.id },
      { 'campaign.inspect': () => ({ campaign: saved }), 'campaign.create': () => ({ campaign: saved }) },
    )
    await screen.findByText('发什么')
    tap('存成草稿')
    expect(screen.getAllByText('这一项还没填')).toHaveLength(1)
    await openPart('什么时候')
    fill('几时开始', '202612010900')
    fill('几时截止', '202612312400')
    fireEvent.click(screen.getByRole('link', { name: '回到全部' }))
    tap('存成草稿')
    await waitFor(() => expect(sent('campaign.create')[0]?.terms).toMatchObject({ title: '夏日清凉包', units: 3000 }))
  })
})

describe('what should not be done', () => {
  it('is warned of while typing, and mended in a tap', async () => {
    openForm(fromTemplate)
    await openPart('什么时候')
    fill('几时开始', '202611201130')
    await screen.findByText(/骑手会边骑车边抢/)
    tap('改成抽签')
    expect(screen.queryByText(/骑手会边骑车边抢/)).toBeNull()
    fireEvent.click(screen.getByRole('link', { name: '回到全部' }))
    expect(screen.getAllByText(/抽签，每人整个活动最多1次/).length).toBeGreaterThan(0)
  })

  it('is refused where it is as good as cash, with a way out', async () => {
    openForm(fromTemplate)
    await openPart('发什么')
    choose('购物卡')
    await screen.findByText('购物卡、现金和代金券不能发，请换一类')
    tap('改成发实物，送清凉送温暖')
    expect(screen.queryByText('购物卡、现金和代金券不能发，请换一类')).toBeNull()
  })
})

describe('a saved draft', () => {
  const editing = (answers: Setting['answers']) => openForm({ id: saved.id }, answers)

  it('keeps what was typed where a colleague was faster, and is saved on top with the next tap', async () => {
    const faster = campaignOf({ version: 4, terms: { unitCost: 2000 } })
    let turn = 0
    const { sent } = editing({
      'campaign.inspect': () => ({ campaign: turn === 0 ? saved : faster }),
      'campaign.edit': () => (turn++ === 0 ? 'changed-meanwhile' : { campaign: faster }),
    })
    await openPart('发什么')
    fill('活动叫什么', '冬日暖饮')
    fireEvent.click(screen.getByRole('link', { name: '回到全部' }))
    tap('存成草稿')
    await screen.findByText('同事刚改过谁出钱，已经换上。您填的都还在，看一遍再保存')
    tap('存成草稿')
    await waitFor(() => expect(phone.opened).toEqual(['back']))
    expect(sent('campaign.edit')[1]).toMatchObject({ version: 4, terms: { title: '冬日暖饮', unitCost: 2000 } })
  })

  it('keeps what was typed without a network', async () => {
    editing({ 'campaign.inspect': () => ({ campaign: saved }), 'campaign.edit': () => 'no-network' })
    await openPart('发什么')
    fill('活动叫什么', '冬日暖饮')
    fireEvent.click(screen.getByRole('link', { name: '回到全部' }))
    tap('存成草稿')
    await screen.findByText('没信号，没有发出去。连上网再点一次，不会重复')
    await openPart('发什么')
    expect(field('活动叫什么').value).toBe('冬日暖饮')
  })
})

describe('under which heading a campaign is entered', () => {
  it('is chosen among those of the city, or typed', async () => {
    openForm(fromTemplate, { 'about.texts': () => ({ ...cityTexts, headings: ['帮扶支出', '专项支出'] }) })
    await openPart('谁出钱')
    fireEvent.click(await screen.findByRole('radio', { name: '专项支出' }))
    expect(field('或者自己写').value).toBe('专项支出')
    expect(screen.queryByRole('radio', { name: '维权支出' })).toBeNull()
  })

  it('is typed where the phone keeps texts of before there were headings', async () => {
    const { headings, ...earlier } = cityTexts
    expect(headings).not.toEqual([])
    openForm(fromTemplate, { 'about.texts': () => 'no-network' }, new Map<string, unknown>([['city-texts', earlier]]))
    await openPart('谁出钱')
    expect(field('支出科目').value).toBe('职工服务支出')
  })
})
