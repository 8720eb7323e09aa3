import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../../testing/city'
import { organizer } from '../../../testing/codes'
import { union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import { districtAdmin, inspected, pendingChange, places, staffUnion } from '../../../testing/unions'
import StaffUnionPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

async function openUnion(page: Partial<typeof inspected> = {}, { answers, ...setting }: Setting = {}) {
  const shown = showScreen(<StaffUnionPage />, {
    home: districtAdmin,
    phone: { params: { id: union.id } },
    answers: {
      'union.inspect': () => ({ ...inspected, ...page }),
      'about.texts': () => cityTexts,
      ...places,
      ...answers,
    },
    ...setting,
  })
  await screen.findByText('委员会和授权')
  return shown
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const button = (name: string) => screen.queryByRole('button', { name })
const withAuthorisation = (until: string) => ({
  union: { ...staffUnion, authorisation: { resolution: '决议1号', passedOn: '2026-01-10', chair: '王主席', until } },
})

describe('a union’s page for its staff', () => {
  it('says what it is, where it stands, whom it takes and by what authorisation', async () => {
    await openUnion()
    const text = document.body.textContent ?? ''
    for (const says of ['北仑区总工会（演示）', '集卡工会', '货车司机', '王主席', '2027年12月31日', union.phone]) {
      expect(text).toContain(says)
    }
  })

  it.each([
    ['2026-11-15', '授权已到期：当场入会的码现在改为审核入会，请委员会重新决议'],
    ['2026-12-20', '授权快到期了，请下次委员会会议上重新决议'],
  ])('warns of an authorisation until %s', async (until, says) => {
    await openUnion(withAuthorisation(until))
    expect(screen.getByText(says)).toBeTruthy()
  })

  it('leads an admin of the union above to each of its changes', async () => {
    await openUnion()
    for (const name of ['改资料', '换上级', '并入别家', '撤销这家工会']) tap(name)
    expect(phone.opened).toEqual([
      '/staff/union-form/index?id=union-1',
      '/staff/union-move/index?id=union-1',
      '/staff/union-end/index?id=union-1&do=merge',
      '/staff/union-end/index?id=union-1&do=dissolve',
    ])
  })

  it('lets its own admin edit it, and leaves its place and its end to the union above', async () => {
    const own = { ...districtAdmin, staff: [{ role: 'admin' as const, unionId: union.id, unionName: union.name }] }
    await openUnion({}, { home: own })
    expect(button('改资料')).toBeTruthy()
    expect(button('并入别家')).toBeNull()
  })

  it('lets an organizer look, and change nothing', async () => {
    await openUnion({}, { home: organizer })
    expect(button('改资料')).toBeNull()
    expect(screen.getByRole('link', { name: '工会码和海报' })).toBeTruthy()
  })
})

describe('a merger on its way', () => {
  it('is confirmed by a second person, after what it means was said', async () => {
    const { asked } = await openUnion({ change: pendingChange }, { answers: confirming })
    tap('确认这件事')
    expect(screen.getByText(/会员马上收到公告，公告十五天期满后自动办理/)).toBeTruthy()
    tap('我看过文件，确认')
    expect(await screen.findByText('已确认，公告已经发给会员')).toBeTruthy()
    expect(asked.find(({ name }) => name === 'union.confirmChange')?.input).toEqual({
      id: union.id,
      changeId: pendingChange.id,
      version: pendingChange.version,
    })
  })

  it('cannot be confirmed by the one who proposed it, who may take it back', async () => {
    await openUnion({ change: { ...pendingChange, proposedByMe: true } })
    expect(screen.getByText('要由另一位管理员确认，确认后才公告')).toBeTruthy()
    expect(button('确认这件事')).toBeNull()
    expect(button('撤回这件事')).toBeTruthy()
  })

  it('says why it cannot be carried out', async () => {
    await openUnion({ change: { ...pendingChange, state: 'announced', blockedBecause: 'successor-changing' } })
    expect(screen.getByText(/办不下去了：要并入的工会自己也在办合并或撤销/)).toBeTruthy()
  })

  it('leaves nothing else to be changed meanwhile', async () => {
    await openUnion({ change: pendingChange })
    expect(button('改资料')).toBeNull()
  })

  it('says so where a colleague was faster', async () => {
    await openUnion({ change: pendingChange }, { answers: { 'union.confirmChange': () => 'change-not-pending' } })
    tap('确认这件事')
    tap('我看过文件，确认')
    expect(await screen.findByText('这件事已经办了或撤回了，已刷新')).toBeTruthy()
  })
})

const confirming = { 'union.confirmChange': () => ({ change: { ...pendingChange, state: 'announced' as const } }) }
