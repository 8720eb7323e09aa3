import type { ProblemCode } from '@gongyou/shared/contracts/problems'
import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { clerk, emptyDay, redemption } from '../../../testing/benefits'
import { member } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import RedeemPage from './index'

const code = 'G1.claim-cool-pack.46119246'

async function tapped(name: string, role = 'button'): Promise<void> {
  const found = await screen.findByRole(role, { name })
  await act(async () => found.click())
}

function showCounter(answers: NonNullable<Parameters<typeof showScreen>[1]>['answers'], camera: string[] = [code]) {
  const day = { 'redemption.list': () => emptyDay }
  return showScreen(<RedeemPage />, { home: clerk, phone: { camera }, answers: { ...day, ...answers } })
}

describe('the counter', () => {
  it('scans one after another, and shows what was redeemed and whose it was', async () => {
    const other = { ...redemption, id: 'claim-2.1', memberName: '李*' }
    const made = [redemption, other]
    const { asked } = showCounter({ 'redemption.make': () => ({ redemption: made.shift() ?? other }) }, [
      code,
      'G1.claim-of-another.46119246',
    ])
    await screen.findByText('小港骑手驿站（演示）')
    await tapped('扫码核销')
    await screen.findByText('周*山 · 12:00')
    await screen.findByText('李* · 12:00', {}, { timeout: 5_000 })
    expect(asked.filter(({ name }) => name === 'redemption.make').map(({ input }) => input)).toEqual([
      { voucherCode: code, outletId: 'station-1' },
      { voucherCode: 'G1.claim-of-another.46119246', outletId: 'station-1' },
    ])
  })

  it.each([
    ['wrong-outlet', '这张不在本店用，请工友看券上写的地方'],
    ['outside-window', '不在使用时间，请工友看券上写的几点用'],
    ['screenshot', '这是旧截图，请工友打开小程序出示'],
    ['code-expired', '码已过期，请工友下拉刷新再出示'],
    ['too-many-requests', '试了太多次，请等一分钟再来'],
    ['voucher-over', '这张已经过期或退回，不能用了'],
    ['voucher-unknown', '没找到这张券，请让工友打开小程序再出示一次'],
  ] satisfies [ProblemCode, string][])('says of %s what the worker is to do', async (problem, says) => {
    showCounter({ 'redemption.make': () => problem })
    await tapped('扫码核销')
    await screen.findByText(says)
  })

  it('asks the server nothing about a picture that is no voucher', async () => {
    const { asked } = showCounter({}, ['https://example.com/'])
    await tapped('扫码核销')
    await screen.findByText('这不是福利券的码，请工友打开「我的券」出示')
    expect(asked.some(({ name }) => name === 'redemption.make')).toBe(false)
  })

  it('of a medical benefit shows that it is valid, and nothing else', async () => {
    const hidden = { ...redemption, benefitTitle: '有效', memberName: '＊＊＊' }
    showCounter({ 'redemption.make': () => ({ redemption: hidden }) })
    await tapped('扫码核销')
    await screen.findByText('有效')
    await screen.findByText('＊＊＊ · 12:00')
  })

  it('takes eight digits by hand with the last four of the member number', async () => {
    const { asked } = showCounter({ 'redemption.make': () => ({ redemption }) })
    await screen.findByText('小港骑手驿站（演示）')
    fireEvent.change(screen.getByLabelText('8位券码'), { target: { value: '4611 9246' } })
    fireEvent.change(screen.getByLabelText('会员号后四位'), { target: { value: '0017' } })
    await tapped('核销')
    await screen.findByText('周*山 · 12:00')
    expect(asked.find(({ name }) => name === 'redemption.make')?.input).toEqual({
      voucherCode: '46119246',
      memberTail: '0017',
      outletId: 'station-1',
    })
  })

  it('takes the last one back after one more question', async () => {
    const { asked } = showCounter({
      'redemption.make': () => ({ redemption }),
      'redemption.undo': () => ({ redemption: { id: redemption.id, undone: true } }),
    })
    await tapped('扫码核销')
    await tapped('扫错了，撤销这一笔：周*山', 'link')
    await screen.findByText(/^周\*山的「.+」这一笔不算数了/)
    await tapped('确定撤销')
    await screen.findByText('已撤销，这张券还能再用')
    expect(asked.some(({ name }) => name === 'redemption.undo')).toBe(true)
  })

  it('is for clerks alone', async () => {
    showScreen(<RedeemPage />, { home: member })
    await screen.findByText('您还没有这项权限，请联系发福利的工会。')
  })
})

describe('the counter without a network', () => {
  const device = {
    id: 'device-1',
    outletId: 'station-1',
    key: 'MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI',
    algorithm: 'HMAC-SHA256' as const,
    nextSequence: 1,
    most: 200,
    hours: 24,
    serverTime: '2026-11-16T04:00:00.000Z',
  }

  it('says that it does not know, on a phone that is not registered', async () => {
    showCounter({ 'redemption.make': () => 'no-network' })
    await tapped('扫码核销')
    await screen.findByText('没信号，不知道核销成没成。连上网看今天的清单，没有就再扫一次')
  })

  it('notes the scan, says that it is not confirmed, and learns the truth once there is a network', async () => {
    let isBack = false
    const problem = { code: 'already-redeemed' as const, detail: '这张已在11月16日 11:00用过' }
    const { asked } = showCounter({
      'redemption.register': () => ({ device }),
      'redemption.make': () => 'no-network',
      'redemption.sync': () =>
        isBack
          ? { results: [{ sequence: 1, ok: false, problem }], nextSequence: 2, serverTime: device.serverTime }
          : 'no-network',
    })
    await tapped('登记本机')
    await screen.findByText('本机已登记，没信号也能扫。')
    phone.camera = [code, code]
    await tapped('扫码核销')
    await screen.findByText('1张记在本机，还没确认。连上网自动核对，24小时内要连一次。')
    await screen.findByText('这张刚才在本机扫过，已经记下了，连上网自动核对', {}, { timeout: 5_000 })
    isBack = true
    await tapped('现在核对')
    await screen.findByText(`12:00那张：${problem.detail}`)
    expect(asked.find(({ name }) => name === 'redemption.sync')?.input).toMatchObject({
      deviceId: 'device-1',
      scans: [{ sequence: 1, voucherCode: code }],
    })
  })
})
