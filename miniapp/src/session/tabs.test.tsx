import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { noOne } from '../../testing/people'
import { phone } from '../../testing/phone'
import { reviewerOf } from '../../testing/queue'
import { showScreen } from '../../testing/screen'
import { Tabs } from './tabs'

const names = () => screen.getAllByRole('tab').map((tab) => tab.getAttribute('aria-label'))
const inFront = () =>
  screen.getAllByRole('tab').flatMap((tab) => (tab.getAttribute('aria-selected') === 'true' ? [tab.textContent] : []))

describe('the tab bar', () => {
  it('has three tabs for a worker', async () => {
    await showScreen(<Tabs />, { home: noOne }).opened
    expect(names()).toEqual(['首页', '会员证', '我的'])
  })

  it('has a fourth for a reviewer', async () => {
    showScreen(<Tabs />, { home: reviewerOf() })
    await screen.findByRole('tab', { name: '工会工作' })
    expect(names()).toEqual(['首页', '会员证', '工会工作', '我的'])
  })

  it('has no tab for a grant that opens nothing here, such as a shop’s clerk’s', async () => {
    const clerk = { role: 'clerk' as const, outletId: 'outlet-1' }
    await act(() => showScreen(<Tabs />, { home: { ...noOne, staff: [clerk] } }).opened)
    expect(names()).toEqual(['首页', '会员证', '我的'])
  })

  it('says which tab is in front, as its page tells', () => {
    const { connection } = showScreen(<Tabs />)
    act(() => connection.frontTab.comesToFront('card'))
    expect(inFront()).toEqual(['会员证'])
    act(() => connection.frontTab.comesToFront('me'))
    expect(inFront()).toEqual(['我的'])
  })

  it('opens the page of the tab that is tapped', () => {
    showScreen(<Tabs />)
    fireEvent.click(screen.getByRole('tab', { name: '会员证' }))
    expect(phone.opened).toEqual(['/pages/card/index'])
  })

  it('writes as large as the page', () => {
    const { connection } = showScreen(<Tabs />)
    expect(screen.getByRole('tablist').className).toBe('tab-bar')
    act(() => connection.typeSize.choose(true))
    expect(screen.getByRole('tablist').className).toBe('tab-bar large-type')
  })
})
