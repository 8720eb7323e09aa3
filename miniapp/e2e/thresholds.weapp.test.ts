import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { applyForReview, signInByWire } from './by-wire'
import { findClerks } from './counter'
import { findAdmins, findBenefitsOfficers, signedLink } from './demo-city'
import { inventWorker } from './people'
import { takeStage } from './stage'
import { staysBelowThresholds } from './thresholds'
import type { AppJson } from './weapp-host/pages'
import { openPhone } from './weapp-host/phone'

const { url, dist, posters } = await takeStage(6)
const admins = await findAdmins(url)
const officer = await findBenefitsOfficers(url)
const clerks = await findClerks(url)
const coolPack = 'demo-01-cool-pack'

/** Somebody in front of a page, with what the page is opened with and a word by which it is known to be all there. */
interface Opened {
  readonly openid: string
  readonly query?: Readonly<Record<string, string>>
  readonly says?: string
}

/** Who opens which page; one that stands in no row is opened by the reviewer, as the pages of staff are. */
async function openings(): Promise<Readonly<Record<string, Opened>>> {
  const [newcomer, member, courier, returned] = [inventWorker(), inventWorker(), inventWorker(), inventWorker()]
  const own = await signInByWire(url, member)
  const joined = await own.apply(member, posters.fast.code, 'truck-driver')
  await own.take(coolPack)
  const [claim] = await own.claims()
  const memberNumber = (await own.home()).membership?.memberNumber ?? ''
  const { application: open } = await applyForReview(url, courier, posters)
  const { application: back, reviewer } = await applyForReview(url, returned, posters)
  await reviewer.giveBack(back.id)
  return {
    'pages/home/index': { openid: member.openid, says: '您是工会会员' },
    'pages/card/index': { openid: member.openid, says: '截图无效' },
    'pages/me/index': { openid: member.openid, says: '谁看过我的信息' },
    'pages/landing/index': {
      openid: newcomer.openid,
      query: { scene: encodeURIComponent(`c=${posters.fast.code}`) },
      says: posters.fast.unionName,
    },
    'pages/join/index': { openid: newcomer.openid, query: { lane: 'review' }, says: '入会申请书' },
    'pages/progress/index': { openid: courier.openid, query: { id: open.id }, says: '申请已收到' },
    'pages/correct/index': { openid: returned.openid, query: { id: back.id }, says: '改好了，重新提交' },
    'pages/profile/index': { openid: member.openid, query: { id: joined.id }, says: '户口（选填）' },
    'pages/workplace/index': { openid: newcomer.openid, says: '哪个区县' },
    'pages/transfer/index': {
      openid: member.openid,
      query: { code: posters.fastElsewhere.code },
      says: '把会籍转到这家工会？',
    },
    'pages/ledger/index': { openid: member.openid, query: { kind: 'history' }, says: '您提交了入会申请' },
    'benefits/list/index': { openid: member.openid, says: '暂时不能领的' },
    'benefits/benefit/index': { openid: member.openid, query: { id: coolPack }, says: '出示券码' },
    'benefits/claims/index': { openid: member.openid, says: '能用的' },
    'benefits/claim/index': { openid: member.openid, query: { id: claim?.id ?? '' }, says: '截图无效' },
    'benefits/draw/index': { openid: member.openid, query: { id: 'demo-06-film' }, says: '封存码' },
    'outlet/redeem/index': { openid: clerks.station.openid, says: '8位券码' },
    'outlet/redemptions/index': { openid: clerks.station.openid, says: '今天核销' },
    'outlet/account/index': { openid: clerks.station.openid, says: '霞浦司机驿站（演示）' },
    'life/changes/index': { openid: newcomer.openid, says: '换到这个微信' },
    'life/recover/index': { openid: newcomer.openid, says: '把会籍换到这个微信' },
    'life/leave/index': { openid: member.openid, says: '退出工会，会这样' },
    'life/own-data/index': { openid: member.openid, says: '换成微信现在的号' },
    'life/work/index': { openid: member.openid, says: '没活干了，不用退会' },
    'life/decision/index': { openid: member.openid, says: '没有找到' },
    'life/my-data/index': { openid: member.openid, says: '我们存了您的什么' },
    'life/trip/index': { openid: member.openid, says: '要出门半年以上？' },
    'life/adopt/index': { openid: newcomer.openid, says: '早就是会员了？' },
    'pages/unions/index': { openid: newcomer.openid, says: '收什么职业' },
    'pages/union/index': { openid: newcomer.openid, query: { id: posters.fast.unionId }, says: '收谁' },
    'pages/partner/index': {
      openid: newcomer.openid,
      query: { q: encodeURIComponent((await signedLink(url, { code: posters.fast.code })).link) },
      says: '带您过来的',
    },
    'pages/work/index': { openid: posters.reviewer, says: '位可直接通过' },
    'staff/queue/index': { openid: posters.reviewer, says: '要看看' },
    'staff/codes/index': { openid: posters.organizer, says: '做一个新码' },
    'staff/code/index': {
      openid: posters.organizer,
      query: { union: posters.fast.unionId, code: posters.fast.code },
      says: '多少人扫过这个码',
    },
    'staff/unions/index': { openid: admins.city, says: '下级工会' },
    'staff/union/index': { openid: admins.city, query: { id: posters.fast.unionId }, says: '要改什么' },
    'staff/union-form/index': { openid: admins.city, query: { id: posters.fast.unionId }, says: '登记信息' },
    'staff/union-move/index': { openid: admins.city, query: { id: posters.fast.unionId }, says: '现在的上级' },
    'staff/union-end/index': { openid: admins.city, query: { id: posters.fast.unionId, do: 'merge' }, says: '为什么' },
    'staff/grants/index': { openid: admins.city, says: '请人来做' },
    'staff/leave/index': { openid: posters.reviewer, says: '请几天假' },
    'staff/code-form/index': { openid: posters.organizer, says: '主要给谁扫（选填）' },
    'staff/application/index': { openid: posters.reviewer, query: { id: open.id }, says: '为什么分到这里' },
    'staff/admissions/index': { openid: posters.chair, says: '会员号尾号' },
    'campaigns/list/index': { openid: officer.first, says: '夏日清凉包' },
    'campaigns/start/index': { openid: officer.first, query: { union: officer.unionId }, says: '都不像，从头填' },
    'campaigns/form/index': {
      openid: officer.first,
      query: { union: officer.unionId, from: 'check-up' },
      says: '工友会看到',
    },
    'campaigns/campaign/index': { openid: officer.first, query: { id: 'demo-04-check-up' }, says: '还剩多少' },
    'campaigns/settlement/index': { openid: officer.first, query: { id: 'demo-01-cool-pack' }, says: '夏日清凉包' },
    'campaigns/draw/index': { openid: officer.first, query: { id: 'demo-06-film' } },
    'campaigns/requests/index': { openid: officer.first, query: { id: 'demo-11-summer-care' }, says: '先来的在前' },
    'campaigns/claims/index': { openid: officer.first, query: { id: 'demo-01-cool-pack' }, says: '会员号后四位' },
    'campaigns/codes/index': { openid: officer.first, query: { id: 'demo-01-cool-pack' }, says: '券码，一行一个' },
    'campaigns/passed-on/index': { openid: officer.first, query: { id: 'demo-03-accident' }, says: '名单怎么给' },
    'campaigns/outlets/index': { openid: officer.first, says: '霞浦司机驿站（演示）' },
    'campaigns/outlet/index': { openid: admins.city, query: { id: 'outlet-demo-1' }, says: '请人来核销' },
    'campaigns/outlet-account/index': { openid: officer.first, query: { id: 'outlet-demo-1' }, says: '霞浦司机驿站' },
    'campaigns/outlet-form/index': { openid: officer.first, query: { union: officer.unionId }, says: '和谁结账' },
    'staff/matters/index': { openid: posters.reviewer, says: '有工友要转进来' },
    'staff/members/index': { openid: posters.reviewer, says: '入会' },
    'staff/member/index': { openid: posters.chair, query: { number: memberNumber }, says: '会籍经过' },
    'staff/moving/index': { openid: admins.city, query: { union: posters.fast.unionId }, says: '按名单整批转' },
    'staff/expel/index': { openid: posters.reviewer, says: '工会小组哪天讨论的' },
    'staff/trips/index': { openid: posters.reviewer, says: '外出' },
    'staff/pool/index': { openid: posters.chair, says: '现在没有人在等' },
  }
}

/**
 * What no page waits for: that a poster's page was seen is told once the page is there; the words for places and trades
 * come into it later, and are asked for once while the app runs.
 */
const isAside = (path: string) => /\/visits$|\/v1\/regions\/|\/v1\/settings\/texts/.test(path)

/** What a landing may cost; every other page two requests more than the session. */
const requestsOf = (route: string) => (route === 'pages/landing/index' ? 1 : 4)

it('every page of the mini-program stays below the thresholds of WeChat’s own rating', async () => {
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as AppJson
  const below = (app.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))
  const rows = await openings()
  for (const route of [...app.pages, ...below]) {
    const { says, ...opened } = rows[route] ?? { openid: posters.reviewer }
    const phone = await openPhone({ dist, baseUrl: url, path: route, ...opened })
    if (says) await phone.sees(says)
    else await expect.poll(() => phone.measure().nodes, { timeout: 10_000 }).toBeGreaterThan(10)

    staysBelowThresholds(phone)
    const requests = phone.journal.of('request').filter(({ path }) => !isAside(path)).length
    console.info(`${route}: ${requests} requests`)
    expect(requests, route).toBeLessThanOrEqual(requestsOf(route))
  }
})
