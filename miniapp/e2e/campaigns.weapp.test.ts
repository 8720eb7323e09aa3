import type { Request } from '@gongyou/shared/contracts/contract'
import { addDays, days, instantOf, localDateOf, plus } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import { signInByWire } from './by-wire'
import { codesOn, scans } from './counter'
import { findAdmins, findBenefitsOfficers } from './demo-city'
import { joinedDriver } from './membership'
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

const hospital = '甬城妇幼医院（演示）'
const accident = 'demo-03-accident'
const insurer = '互助保障机构（演示）'

/** A stomach check at the hospital, which one officer alone may promise; its id. */
async function openMedicalCampaign(): Promise<string> {
  const now = instantOf(Date.now())
  const officer = await signInByWire(url, { openid: officers.first })
  const terms: Request<'campaign.create'>['terms'] = {
    title: '无痛胃镜体检',
    category: 'health-check',
    mode: 'instant',
    window: { opensAt: plus(now, days(-1)), closesAt: plus(now, days(20)) },
    units: 20,
    limits: [{ count: 1, per: 'campaign' }],
    audience: {},
    funding: [{ source: 'union', percent: 100 }],
    unitCost: 15_000,
    heading: '职工服务支出',
    redemption: 'outlet',
    outletIds: ['outlet-demo-4'],
    voucherDays: 14,
    sensitive: true,
  }
  const { campaign } = await officer.tap('campaign.create', { unionId: officers.unionId, terms })
  await officer.tap('campaign.move', { id: campaign.id, version: campaign.version, move: 'schedule' })
  return campaign.id
}

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
    await second.sees('1张，18元')
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

describe('an admin and a benefits officer', () => {
  it('appoint a clerk at a hospital’s counter, who sees of a medical voucher that it is valid, and no more', async () => {
    const { city } = await findAdmins(url)
    const clerk = await joinedDriver(url, posters.fast.code, '聂')
    const { membership } = await (await signInByWire(url, clerk)).home()
    const admin = await phoneOf({ openid: city })
    await admin.tapTab('工会工作')
    await admin.tap('谁在这里工作')
    await admin.reaches('staff/grants/index')
    await admin.tap('门店的核销员')
    await admin.reaches('campaigns/outlets/index')
    await admin.tap(hospital)
    await admin.reaches('campaigns/outlet/index')
    await admin.type('这位的会员号', membership?.memberNumber ?? '')
    await admin.tap('看看是谁')
    await admin.sees('聂**')
    await admin.tap('请这位在店里核销')
    await admin.sees('聂**已是核销员，重新打开就能用')

    const officer = await phoneOf({ openid: officers.first })
    await openCampaigns(officer)
    await officer.tap('门店和驿站')
    await officer.tap(hospital)
    await officer.tap('改资料，暂停或停用')
    await officer.reaches('campaigns/outlet-form/index')
    await officer.type('几点开门（选填）', '每天8:00到16:30')
    await officer.tap('保存')
    await officer.reaches('campaigns/outlet/index')
    await officer.sees('每天8:00到16:30')

    const benefitId = await openMedicalCampaign()
    const driver = await joinedDriver(url, posters.fast.code, '虞')
    const phone = await phoneOf(driver, { path: 'benefits/benefit/index', query: { id: benefitId } })
    await phone.sees('每天8:00到16:30')
    await phone.tap('领取')
    await phone.sees('扫不了就报上面8位数')

    const counter = await phoneOf(clerk)
    await counter.tap('去核销')
    await counter.sees(hospital)
    await scans(counter, codesOn(phone.storage)(instantOf(Date.now())))
    await counter.sees('有效')
    counter.circumstances.camera = undefined
    const seen = [counter.text()]
    await phone.sees('已使用')
    await counter.tap('今天的清单')
    await counter.reaches('outlet/redemptions/index')
    await counter.sees('今天核销')
    await counter.sees('扫错了，撤销这一笔')
    seen.push(counter.text())
    counter.open('navigateBack', '1')
    await counter.reaches('outlet/redeem/index')
    const accounts = await signInByWire(url, { openid: officers.first })
    await expect.poll(() => accounts.settled(benefitId), { timeout: 30_000 }).toBe(1)
    await counter.tap('能结多少钱')
    await counter.reaches('outlet/account/index')
    await counter.sees('只写「有效」的')
    seen.push(counter.text())
    for (const text of seen) {
      expect(text).toContain('有效')
      expect(text).not.toMatch(/胃镜|体检|虞|150|会员号\d/)
    }
  })
})

describe('a list for an insurer', () => {
  it('holds whoever agreed at the tap, goes out by two officers, and is told to whoever stands on it', async () => {
    const driver = await joinedDriver(url, posters.fast.code, '宓')
    const phone = await phoneOf(driver, { path: 'benefits/benefit/index', query: { id: accident } })
    await phone.tap(`同意把我的信息交给${insurer}`)
    await phone.tap('领取')
    await phone.sees('您的名字已经在名单上')
    const consents = { path: 'pages/ledger/index', query: { kind: 'consents' } }
    const before = await phoneOf(driver, consents)
    await before.sees(`同意把名单交给${insurer}`)
    await before.sees('还没交。不想给了，到「我的券」退回这份福利就行')

    const lists = { path: 'campaigns/passed-on/index', query: { id: accident } }
    const first = await phoneOf({ openid: officers.first }, lists)
    await first.tap('要一份名单')
    await first.tap('要一份')
    await first.sees('等另一位普惠专员确认')
    const second = await phoneOf({ openid: officers.second }, lists)
    await second.tap('确认可以给')
    await second.tap('我核过用途，确认')
    await second.sees('确认了，要名单的那位能打开了')
    const again = await phoneOf({ openid: officers.first }, lists)
    await again.tap('打开名单')
    await again.sees('打开了。点右上角就能转发')
    expect(again.journal.of('file-shown')).toMatchObject([{ as: 'xlsx', begins: 'PK\u0003\u0004' }])

    const after = await phoneOf(driver, consents)
    await after.sees('交出去了')
    await after.sees('退回这份福利，以后的名单里就没有您；已经交的，请打电话问工会')
    await after.tap('去「我的券」退回福利')
    await after.reaches('benefits/claims/index')
    const looks = await phoneOf(driver, { path: 'pages/ledger/index', query: { kind: 'access' } })
    await looks.sees('按您的同意，把福利名单交给承办单位')
  })
})
