import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { auditor, codeOf, organizer } from '../../../testing/codes'
import { member, union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import CodesPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

const showCodes = (setting: Setting = {}) => showScreen(<CodesPage />, { home: organizer, ...setting })
const listing = (...items: ReturnType<typeof codeOf>[]) => ({ answers: { 'code.list': () => ({ items }) } })

describe('an organizer’s list of codes', () => {
  it('says of each where it hangs, its poster, whether it is in use, and four plain numbers', async () => {
    showCodes(listing(codeOf()))
    await screen.findByText('柴桥收费站出口')
    const text = document.body.textContent ?? ''
    for (const says of ['高速出口', '海报P0007', '在用', '看过12 · 开始填5 · 提交4 · 入会3']) {
      expect(text).toContain(says)
    }
    expect(text).not.toContain('没处理')
  })

  it('says which posters somebody has to look after', async () => {
    showCodes(listing(codeOf({ openReports: 2 })))
    expect(await screen.findByText('海报有2个问题没处理')).toBeTruthy()
  })

  it('tells paused and replaced codes from those in use', async () => {
    showCodes(listing(codeOf({ state: 'paused' }), codeOf({ code: 'B', state: 'replaced' })))
    expect(await screen.findByText('已停用')).toBeTruthy()
    expect(screen.getByText('已换新码')).toBeTruthy()
  })

  it('says what a code is good for where there is none yet', async () => {
    showCodes(listing())
    expect(await screen.findByText('本会还没有码')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '做一个新码' }))
    expect(phone.opened).toEqual([`/staff/code-form/index?union=${union.id}`])
  })

  it('says by which ways people joined lately, those from partners too', async () => {
    const joins = {
      total: 9,
      byDay: {},
      byRegion: {},
      byOccupation: {},
      byChannel: { scan: 7, partner: 2 },
      byCodeKind: {},
    }
    showCodes({ answers: { ...listing(codeOf()).answers, 'insight.joins': () => joins } })
    expect(await screen.findByText('近30天入会9人')).toBeTruthy()
    expect(screen.getByText('扫码7 · 网上找来0 · 合作单位带来2')).toBeTruthy()
  })

  it('leads to each code', async () => {
    showCodes(listing(codeOf()))
    fireEvent.click(await screen.findByText('柴桥收费站出口'))
    expect(phone.opened).toEqual([`/staff/code/index?union=${union.id}&code=7K3D9QXM2RV`])
  })

  it('fetches what lies behind the first page', async () => {
    const pageOf = ({ cursor }: { cursor?: string }) =>
      cursor ? { items: [codeOf({ code: 'B', codePlacement: { kind: 'mall', label: '二百商场' } })] } : first
    const first = { items: [codeOf()], nextCursor: 'on' }
    showCodes({ answers: { 'code.list': pageOf } })
    fireEvent.click(await screen.findByRole('link', { name: '后面还有，再取一些' }))
    expect(await screen.findByText('二百商场')).toBeTruthy()
    expect(screen.getByText('柴桥收费站出口')).toBeTruthy()
    expect(screen.queryByText('后面还有，再取一些')).toBeNull()
  })

  it.each([
    ['no network', 'no-network', '没信号，连上网再点「再试一次」'],
    ['a refusal', 'not-found', undefined],
  ] as const)('can be asked for again after %s', async (_, answer, says) => {
    showCodes({ answers: { 'code.list': () => answer } })
    expect(await screen.findByRole('button', { name: '再试一次' })).toBeTruthy()
    if (says) expect(screen.getByText(says)).toBeTruthy()
  })

  it('lets an auditor look and make none', async () => {
    showCodes({ home: auditor, ...listing(codeOf()) })
    await screen.findByText('柴桥收费站出口')
    expect(screen.queryByRole('button', { name: '做一个新码' })).toBeNull()
  })

  it('is for staff alone', async () => {
    const { asked } = showCodes({ home: member, ...listing(codeOf()) })
    expect(await screen.findByText('这里是工会工作人员用的')).toBeTruthy()
    expect(asked.map(({ name }) => name)).not.toContain('code.list')
  })
})
