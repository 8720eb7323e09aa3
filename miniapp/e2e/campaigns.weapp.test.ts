import { addDays, localDateOf, instantOf } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { signInByWire } from './by-wire'
import { findBenefitsOfficers } from './demo-city'
import { inventWorker } from './people'
import { takeRoad } from './road'
import { takeStage } from './stage'
import type { Phone } from './weapp-host/phone'

const stage = await takeStage(8)
const { url, posters } = stage
const { phoneOf } = takeRoad(stage)
const officers = await findBenefitsOfficers(url)

const title = '演示雨衣'
/** So that it is open as soon as it is agreed to, at whatever hour these journeys run. */
const yesterdayAtNoon = `${addDays(localDateOf(instantOf(Date.now())), -1).replace(/-/g, '')}1130`

/** From the tab of the union's own work to its campaigns. */
async function openCampaigns(phone: Phone): Promise<void> {
  await phone.tapTab('工会工作')
  await phone.tap('普惠活动')
  await phone.reaches('campaigns/list/index')
}

describe('two benefits officers', () => {
  it('begin a campaign from a template, mend what it is warned of, agree, and give out more than was planned', async () => {
    const first = await phoneOf({ openid: officers.first })
    await openCampaigns(first)
    await first.tap('办一个活动')
    await first.reaches('campaigns/start/index')
    await first.tap('夏日清凉包')
    await first.reaches('campaigns/form/index')
    await first.tap('发什么')
    await first.empty('活动叫什么')
    await first.type('活动叫什么', title)
    await first.tap('下一项：什么时候')
    await first.empty('几时开始')
    await first.type('几时开始', yesterdayAtNoon)
    await first.sees('骑手会边骑车边抢')
    await first.tap('改到早上9点开放')
    await first.tap('下一项：谁能领')
    await first.tap('全市会员')
    await first.tap('回到全部')
    await first.tap('存成草稿')
    await first.sees('到店使用要选门店')
    await first.tap('怎么用')
    await first.tap('霞浦司机驿站（演示）')
    await first.tap('回到全部')
    await first.tap('存成草稿')
    await first.reaches('campaigns/campaign/index')
    await first.sees('钱数较大，要两个人定')
    await first.tap('请另一位同事看')
    await first.tap('交给另一位')
    await first.sees('已交出，等另一位普惠专员同意')

    const second = await phoneOf({ openid: officers.second })
    await openCampaigns(second)
    await second.tap(title)
    await second.reaches('campaigns/campaign/index')
    await second.tap('同意，按时间开放')
    await second.tap('我看过了，同意')
    await second.sees('正在发')
    await second.sees('还剩3000，共3000')

    const worker = inventWorker()
    const wire = await signInByWire(url, worker)
    await wire.apply(worker, posters.fast.code, 'truck-driver')
    const claim = await wire.claim(title)
    const { openid, outletId } = officers.clerk
    await (await signInByWire(url, { openid })).redeem(await wire.voucherCode(claim.id), outletId)
    const accounts = await signInByWire(url, { openid: officers.second })
    await expect.poll(() => accounts.settled(claim.benefitId), { timeout: 30_000 }).toBe(1)

    await second.tap('加名额')
    await second.empty('一共改成多少份')
    await second.type('一共改成多少份', '3500')
    await second.tap('就加到这么多')
    await second.sees('加好了，马上就能领')
    await second.sees('还剩3499，共3500')
    await second.tap('用了多少，跟谁结账')
    await second.reaches('campaigns/settlement/index')
    await second.sees('1次，18元')
    await second.sees('财政资金9元')
    await second.tap('霞浦司机驿站（演示）')
    await second.sees('收起')
    second.open('navigateBack', '1')
    await second.reaches('campaigns/campaign/index')
    await second.tap('提前结束')
    await second.tap('结束，不再发了')
    await second.sees('已停领，没结算')
  })
})
