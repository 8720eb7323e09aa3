import { writeVoucherCode } from '@gongyou/shared/domain/benefits/voucher-code'
import { days, minutes, plus } from '@gongyou/shared/kernel/time'
import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { codePicture } from '../../features/benefits/code-picture'
import { forgetBenefits } from '../../features/benefits/kept'
import { inTwoGroups, rotatingCodeAt } from '../../session/rotating-code'
import { claim, claimShown } from '../../../testing/benefits'
import { card, member, noOne } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { noon, showScreen } from '../../../testing/screen'
import ClaimPage from './index'

const { digits } = rotatingCodeAt(card.rotation, noon)
const opened = { params: { id: claim.id } }
const redeemed = { at: '2026-11-16T04:00:00.000Z', outlet: '小港骑手驿站（演示）' }
const used = {
  claim: { ...claim, state: 'redeemed' as const, voucher: undefined, redeemed },
  voucher: { ...claimShown.voucher!, state: 'redeemed' as const, rotation: undefined },
}
const answers = { 'claim.show': () => claimShown }

beforeEach(() => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }))
afterEach(() => vi.useRealTimers())

describe('a voucher', () => {
  it('is a picture for the camera, eight digits to read out, and the end of the member number', async () => {
    showScreen(<ClaimPage />, { home: member, phone: opened, answers })
    await screen.findByText(inTwoGroups(digits))
    screen.getByText('会员号后四位 0017')
    const picture = screen.getByRole('img', { name: '券码的图，给店员扫' })
    expect(picture.style.backgroundImage).toContain(codePicture(writeVoucherCode(claim.id, digits)))
  })

  it('once opened is shown without a network, and right on a phone whose clock is wrong', async () => {
    const drawer = new Map<string, unknown>()
    const wrong = () => plus(noon, minutes(-9))
    showScreen(<ClaimPage />, { home: member, phone: opened, answers, drawer, now: wrong })
    await screen.findByText(inTwoGroups(digits))
    showScreen(<ClaimPage />, { home: member, phone: { ...opened, offline: true }, drawer, now: wrong })
    await screen.findByText(inTwoGroups(digits))
    await screen.findByText('没信号，券码照样能用')
  })

  it('that has run out meanwhile is over on the phone as well', async () => {
    const drawer = new Map<string, unknown>()
    showScreen(<ClaimPage />, { home: member, phone: opened, answers, drawer })
    await screen.findByText(inTwoGroups(digits))
    const later = () => plus(noon, days(20))
    showScreen(<ClaimPage />, { home: member, phone: { ...opened, offline: true }, drawer, now: later })
    await screen.findByText('已过期')
    expect(screen.queryByText('截图无效')).toBeNull()
  })

  it('held out turns into the time and the place of its use, by itself', async () => {
    let isUsed = false
    showScreen(<ClaimPage />, {
      home: member,
      phone: opened,
      answers: { 'claim.show': () => (isUsed ? used : claimShown) },
    })
    await screen.findByText(inTwoGroups(digits))
    isUsed = true
    await act(() => vi.advanceTimersByTimeAsync(5_000))
    await screen.findByText('已使用')
    screen.getByText('2026年11月16日 12:00，在小港骑手驿站（演示）')
    // the clerk has scanned the wrong one
    isUsed = false
    await act(() => vi.advanceTimersByTimeAsync(5_000))
    await screen.findByText(inTwoGroups(digits))
  })

  it('of another day is not shown before it', async () => {
    const from = '2026-11-17T16:00:00.000Z'
    const early = { ...claimShown, voucher: { ...claimShown.voucher!, from } }
    showScreen(<ClaimPage />, { home: member, phone: opened, answers: { 'claim.show': () => early } })
    await screen.findByText('到11月18日，券码会出现在这里')
    expect(screen.queryByText('截图无效')).toBeNull()
  })

  it('whose code comes from elsewhere shows that code, also without a network', async () => {
    const imported = { claim: { ...claim, voucher: undefined }, imported: { code: 'FILM-7K3D-9QXM' } }
    const drawer = new Map<string, unknown>()
    showScreen(<ClaimPage />, { home: member, phone: opened, answers: { 'claim.show': () => imported }, drawer })
    const take = await screen.findByRole('button', { name: '复制券码' })
    await act(async () => take.click())
    expect(phone.copied).toBe('FILM-7K3D-9QXM')
    showScreen(<ClaimPage />, { home: member, phone: { ...opened, offline: true }, drawer })
    await screen.findByText('FILM-7K3D-9QXM')
  })

  it('is given back after one more question', async () => {
    let isBack = false
    const back = { claim: { ...claim, state: 'voided' as const, voucher: undefined } }
    showScreen(<ClaimPage />, {
      home: member,
      phone: opened,
      answers: {
        'claim.show': () => (isBack ? back : claimShown),
        'claim.giveBack': () => {
          isBack = true
          return back
        },
      },
    })
    const line = await screen.findByText('用不上，退回给别的工友')
    await act(async () => line.click())
    await act(async () => screen.getByRole('button', { name: '确定退回' }).click())
    await screen.findByText('已退回')
  })

  it('invites whoever is no member yet, after the gift', async () => {
    showScreen(<ClaimPage />, { home: noOne, phone: opened, answers })
    await screen.findByText('工会送您的，不入会也能用')
    screen.getByText('会员号后四位 0000')
  })

  it('leaves nothing on the phone once the worker has signed out', async () => {
    const { drawer, connection } = showScreen(<ClaimPage />, { home: member, phone: opened, answers })
    await screen.findByText(inTwoGroups(digits))
    expect(JSON.stringify([...drawer])).toContain(card.rotation.key)
    forgetBenefits(connection.store)
    expect(JSON.stringify([...drawer])).not.toContain(card.rotation.key)
  })
})
