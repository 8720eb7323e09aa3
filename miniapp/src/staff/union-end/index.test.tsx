import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import { districtAdmin, inspected, pendingChange } from '../../../testing/unions'
import UnionMovePage from '../union-move'
import UnionEndPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

const other = { id: 'union-2', name: '宁波市道路货运工会联合会（演示）', kind: 'industry' as const, region: '3302' }
const answers = { 'union.inspect': () => inspected, 'union.find': () => ({ items: [other] }) }
const open = (page: React.ReactNode, params: Record<string, string>, more: Setting['answers']) =>
  showScreen(page, {
    home: districtAdmin,
    phone: { params: { id: union.id, ...params } },
    answers: { ...answers, ...more },
  })

const fill = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } })
const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

async function fillMerger() {
  await screen.findByText(/公告十五天/)
  tap('并入哪家工会，点这里选')
  fill('工会名字', 'hy')
  fireEvent.click(await screen.findByText(other.name))
  fill('文件的文号', '演示决议〔2026〕7号')
  fill('上级工会同意的文号', '演示批复〔2026〕9号')
  tap('提出，请另一位确认')
  tap('确定提出')
}

describe('proposing a merger', () => {
  it('says the notice first, asks once more, and sends both documents', async () => {
    const { asked } = open(<UnionEndPage />, { do: 'merge' }, { 'union.merge': () => ({ change: pendingChange }) })
    await fillMerger()
    await waitFor(() => expect(phone.opened).toEqual(['back']))
    expect(asked.find(({ name }) => name === 'union.merge')?.input).toEqual({
      id: union.id,
      version: 3,
      into: 'union-2',
      reason: 'congress-resolution',
      document: '演示决议〔2026〕7号',
      consentDocument: '演示批复〔2026〕9号',
    })
  })

  it('shows a refusal at the field that it is about, and keeps what was typed', async () => {
    open(<UnionEndPage />, { do: 'merge' }, { 'union.merge': () => 'successor-unfit' })
    await fillMerger()
    expect(await screen.findAllByText('要并入的工会接不了它的职责，请选一家同类的')).toHaveLength(2)
    expect(screen.getByLabelText<HTMLInputElement>('文件的文号').value).toBe('演示决议〔2026〕7号')
  })

  it('asks for what is missing before anything is sent', async () => {
    const { asked } = open(<UnionEndPage />, { do: 'merge' }, {})
    await screen.findByText(/公告十五天/)
    tap('提出，请另一位确认')
    expect(screen.getAllByText('这一项还没填')).toHaveLength(3)
    expect(asked.map(({ name }) => name)).not.toContain('union.merge')
  })
})

describe('proposing a dissolution', () => {
  it('says where the members go, and why it cannot be where nobody else could take them', async () => {
    open(<UnionEndPage />, { do: 'dissolve' }, { 'union.dissolve': () => 'last-fallback' })
    await screen.findByText(/会员转到当地的网上会员之家/)
    fill('文件的文号', '演示决议〔2026〕7号')
    fill('上级工会同意的文号', '演示批复〔2026〕9号')
    tap('提出，请另一位确认')
    tap('确定提出')
    expect(await screen.findByText('当地只剩这一家能接收工友，请先另建一家')).toBeTruthy()
  })
})

describe('moving a union', () => {
  const moveTo = async () => {
    await screen.findByText(/现在的上级/)
    fill('工会名字', 'hy')
    fireEvent.click(await screen.findByText(other.name))
    tap('确定换上级')
  }

  it('asks once more and moves it', async () => {
    const { asked } = open(<UnionMovePage />, {}, { 'union.move': () => ({ union: inspected.union }) })
    await moveTo()
    await waitFor(() => expect(phone.opened).toEqual(['back']))
    expect(asked.find(({ name }) => name === 'union.move')?.input).toEqual({
      id: union.id,
      version: 3,
      parentId: 'union-2',
    })
  })

  it('says why it cannot stand there', async () => {
    open(<UnionMovePage />, {}, { 'union.move': () => 'move-under-itself' })
    await moveTo()
    expect(await screen.findByText('不能移到自己或自己的下级下面，请另选上级')).toBeTruthy()
  })
})
