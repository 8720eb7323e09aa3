import type { Reply, Request } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { benefitsOfficer } from '../../../testing/campaigns'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import StaffDrawPage from '.'

type Draw = Reply<'draw.inspect'>['body']['draw']
type Setting = NonNullable<Parameters<typeof showScreen>[1]>

const closed: Draw = {
  benefitId: 'campaign-1',
  title: '夏夜电影',
  version: 2,
  state: 'closed',
  closesAt: '2026-11-14T16:00:00.000Z',
  units: 800,
  commitment: 'c0ffee00'.repeat(8),
  valueName: '上证综合指数收盘点数',
  entries: 1234,
  entriesDigest: 'beef0000'.repeat(8),
  mayGive: true,
}

function showDraw(draw: Draw, answers: Setting['answers'] = {}) {
  const shown = showScreen(<StaffDrawPage />, {
    home: benefitsOfficer,
    phone: { params: { id: draw.benefitId } },
    answers: { 'draw.inspect': () => ({ draw }), ...answers },
  })
  const sent = () =>
    shown.asked.filter(({ name }) => name === 'draw.giveValue').map(({ input }) => input as Request<'draw.giveValue'>)
  return { ...shown, sent }
}

const fill = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } })
const give = () => fireEvent.click(screen.getByRole('button', { name: '看过两遍，就是这个数' }))

describe('a draw', () => {
  it('whose entries are still coming asks for nothing', async () => {
    showDraw({ ...closed, state: 'committed', entries: undefined, mayGive: false })
    await screen.findByText('正在报名，截止后才能抽')
    expect(screen.queryByLabelText('公布的数')).toBeNull()
  })

  it('is given its public value as it was published, by each of two for themselves', async () => {
    const { sent } = showDraw(closed, {
      'draw.giveValue': () => ({ draw: { ...closed, state: 'valued', given: { at: closed.closesAt, byMe: true } } }),
    })
    await screen.findByText('1234人')
    give()
    expect(screen.getAllByText('这一项还没填')).toHaveLength(2)
    fill('哪一天的', '20261116')
    fill('公布的数', ' 3876.54 ')
    give()
    await waitFor(() => expect(sent()).toEqual([{ id: 'campaign-1', version: 2, on: '2026-11-16', value: '3876.54' }]))
  })

  it('whose second value differs says so, and keeps what was typed', async () => {
    showDraw({ ...closed, state: 'valued' }, { 'draw.giveValue': () => 'value-differs' })
    await screen.findByText('一位填了公开数，等第二位填')
    fill('哪一天的', '20261116')
    fill('公布的数', '3876.45')
    give()
    await screen.findByText('和同事填的不一样，请两位对着公布的数再看一遍')
    expect(screen.getByLabelText<HTMLInputElement>('公布的数').value).toBe('3876.45')
  })

  it('that is done hands over the address of everything by which it can be recomputed', async () => {
    const done: Draw = { ...closed, state: 'done', seed: 'abcd'.repeat(8), winners: 800, mayGive: false }
    showDraw({ ...done, withdrawn: 3 })
    await screen.findByText('3人，后面的依次补上')
    fireEvent.click(screen.getByRole('button', { name: '复制公布名单的网址' }))
    await screen.findByText('复制好了。打开是名单和数，懂计算的人能照着重算；工友在抽签页点一下就能算')
    for (const says of ['封存码', '名单指纹', '种子']) screen.getByText(says)
    expect(phone.copied).toContain('/v1/benefits/campaign-1/draw/published')
  })
})
