import type { Request } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../../testing/city'
import { union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import UnionsPage from '.'

const found = { id: union.id, name: union.name, kind: union.kind, region: '330206' }
const other = { id: 'union-2', name: '小港街道网上会员之家（演示）', kind: 'online-home', region: '330206003' } as const

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

function openSearch(answers: Setting['answers'] = {}) {
  const shown = showScreen(<UnionsPage />, {
    answers: { 'about.texts': () => cityTexts, 'union.find': () => ({ items: [found, other] }), ...answers },
  })
  return { ...shown, asks: () => shown.asked.filter(({ name }) => name === 'union.find').map(({ input }) => input) }
}

const typed = (text: string) => fireEvent.change(screen.getByLabelText('工会名字'), { target: { value: text } })

describe('finding a union', () => {
  it('asks for nothing before anything was said', async () => {
    const { asks } = openSearch()
    await screen.findByText('收什么职业')
    expect(asks()).toEqual([])
  })

  it('goes by what was typed, once, when the typing has stopped', async () => {
    const { asks } = openSearch()
    typed('h')
    typed('hy')
    typed('hysj')
    await screen.findByText(union.name)
    expect(asks()).toEqual([{ q: 'hysj', region: undefined, occupation: undefined, limit: 20 }])
  })

  it('goes by whom a union takes, with nothing typed', async () => {
    const { asks } = openSearch()
    fireEvent.click(await screen.findByRole('button', { name: '收什么职业，不限' }))
    fireEvent.click(screen.getByRole('radio', { name: '快递员' }))
    await screen.findByText(other.name)
    expect(asks()).toEqual([{ region: undefined, occupation: 'courier', limit: 20 }])
  })

  it('opens the page of the one that is tapped', async () => {
    openSearch()
    typed('货运')
    fireEvent.click(await screen.findByText(union.name))
    expect(phone.opened).toEqual([`/pages/union/index?id=${union.id}`])
  })

  it('says under which other name it was found', async () => {
    openSearch({ 'union.find': () => ({ items: [{ ...found, foundAs: '集卡工会' }] }) })
    typed('集卡')
    expect(await screen.findByText('也叫集卡工会')).toBeTruthy()
  })

  it('goes on behind the first page, each union once', async () => {
    const page = ({ cursor }: Request<'union.find'>) =>
      cursor === undefined ? { items: [found], nextCursor: 'on' } : { items: [found, other] }
    openSearch({ 'union.find': page })
    typed('工会')
    fireEvent.click(await screen.findByText('后面还有，再取一些'))
    expect(await screen.findByText(other.name)).toBeTruthy()
    expect(screen.getAllByText(union.name)).toHaveLength(1)
  })

  it('says what to do where nothing is found', async () => {
    openSearch({ 'union.find': () => ({ items: [] }) })
    typed('没有的工会')
    expect(await screen.findByText('没找到这样的工会')).toBeTruthy()
    fireEvent.click(screen.getByText('按干活的地方，帮我找一家'))
    expect(phone.opened).toEqual(['/pages/workplace/index'])
  })

  it('can be tried again without a network', async () => {
    let answer: 'no-network' | { items: (typeof found)[] } = 'no-network'
    openSearch({ 'union.find': () => answer })
    typed('货运')
    fireEvent.click(await screen.findByRole('button', { name: '再试一次' }))
    answer = { items: [found] }
    await waitFor(() => fireEvent.click(screen.getByRole('button', { name: '再试一次' })))
    expect(await screen.findByText(union.name)).toBeTruthy()
  })
})
