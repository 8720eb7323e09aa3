import type { Request } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { auditor } from '../../../testing/codes'
import { member } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import { districtAdmin, inspected, pendingChange, staffUnion } from '../../../testing/unions'
import UnionsPage from '.'

const district = { ...staffUnion, id: 'union-district', name: '北仑区总工会（演示）', kind: 'district' as const }
const city = { id: 'union-city', name: '宁波市总工会（演示）', kind: 'municipal' as const }
const below = { id: staffUnion.id, name: staffUnion.name, kind: staffUnion.kind }

const tree = {
  'union.inspect': ({ id }: Request<'union.inspect'>) =>
    id === district.id ? { union: district, above: [city], children: [below] } : inspected,
  'union.changes': () => ({ items: [] }),
}

type Setting = NonNullable<Parameters<typeof showScreen>[1]>
const openTree = ({ answers, ...setting }: Setting = {}) =>
  showScreen(<UnionsPage />, { home: districtAdmin, answers: { ...tree, ...answers }, ...setting })

describe('the tree of unions', () => {
  it('begins at the union that the role is held for, and shows nothing above it', async () => {
    openTree()
    expect(await screen.findByText(below.name)).toBeTruthy()
    expect(screen.queryByText(`上一级：${city.name}`)).toBeNull()
  })

  it('steps down into a union and up again', async () => {
    openTree()
    fireEvent.click(await screen.findByText(below.name))
    expect(await screen.findByText('霞浦车队工会（演示）')).toBeTruthy()
    fireEvent.click(screen.getByText(`上一级：${district.name}`))
    expect(await screen.findByText(below.name)).toBeTruthy()
  })

  it('leads to the union’s own page, and to a new one below it', async () => {
    openTree()
    fireEvent.click(await screen.findByRole('button', { name: '看这家工会' }))
    fireEvent.click(screen.getByRole('button', { name: '在它下面建一家' }))
    expect(phone.opened).toEqual([
      '/staff/union/index?id=union-district',
      '/staff/union-form/index?parent=union-district',
    ])
  })

  it('says which mergers and dissolutions wait somewhere below', async () => {
    openTree({ answers: { 'union.changes': () => ({ items: [pendingChange] }) } })
    expect(await screen.findByText('合并 · 等另一位管理员确认')).toBeTruthy()
  })

  it('finds one somewhere below by its first letters', async () => {
    const { asked } = openTree({ answers: { 'union.list': () => ({ items: [below] }) } })
    fireEvent.change(await screen.findByLabelText('按名字找下级工会'), { target: { value: 'hysj' } })
    await screen.findByText('找到的工会')
    fireEvent.click(screen.getAllByText(below.name)[0] as HTMLElement)
    expect(phone.opened).toEqual([`/staff/union/index?id=${below.id}`])
    expect(asked.find(({ name }) => name === 'union.list')?.input).toEqual({ under: district.id, q: 'hysj', limit: 20 })
  })

  it('lets an auditor look, and create nothing', async () => {
    openTree({ home: { ...auditor, staff: [{ role: 'auditor', unionId: district.id, unionName: district.name }] } })
    await screen.findByText(below.name)
    expect(screen.queryByRole('button', { name: '在它下面建一家' })).toBeNull()
  })

  it('is for staff alone', async () => {
    openTree({ home: member })
    expect(await screen.findByText('这里是工会工作人员用的')).toBeTruthy()
  })
})
