import type { AdmissionListReply, Reply } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../../testing/city'
import { noOne, union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { reviewerOf } from '../../../testing/queue'
import { showScreen } from '../../../testing/screen'
import AdmissionsPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

const member = (memberNumber: string, name: string): AdmissionListReply['members'][number] => ({
  memberNumber,
  name,
  occupation: 'truck-driver',
  admittedAt: '2026-11-17T02:00:00.000Z',
  state: 'active',
})

const thisWeek: AdmissionListReply = {
  id: 'union-1.2026-W47',
  week: '2026-W47',
  union: { id: union.id, name: union.name, kind: union.kind },
  state: 'open',
  members: [member('310000000017', '周青山'), member('310000000025', '林小河'), member('310000000033', '郑春和')],
}
const lastWeek: AdmissionListReply = {
  ...thisWeek,
  id: 'union-1.2026-W46',
  week: '2026-W46',
  state: 'confirmed',
  confirmedAt: '2026-11-16T01:00:00.000Z',
  members: [{ ...member('310000000041', '何秋实'), state: 'revoked' }],
}
const lists: Reply<'admission.lists'>['body'] = { items: [thisWeek, lastWeek] }

async function openLists({ answers, ...setting }: Setting = {}) {
  const shown = showScreen(<AdmissionsPage />, {
    home: reviewerOf({ chair: true }),
    answers: { 'about.texts': () => cityTexts, 'admission.lists': () => lists, ...answers },
    ...setting,
  })
  await screen.findByText('周青山')
  return {
    ...shown,
    sent: () => shown.asked.filter(({ name }) => name === 'admission.confirm').map(({ input }) => input),
  }
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const doubt = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name: `${name}有疑问` }))

describe('the weekly admission list', () => {
  it('opens on the week that waits for the chair, with whom, what work and when', async () => {
    await openLists()
    screen.getByText('11月16日–11月22日 · 3位')
    screen.getByText('等主席确认')
    screen.getByText('会员号尾号0017')
    expect(screen.getAllByText('11月17日入会')).toHaveLength(3)
    expect(screen.getAllByText('货车司机')).toHaveLength(3)
  })

  it('is confirmed by the chair on a second tap', async () => {
    const { sent } = await openLists({ answers: { 'admission.confirm': () => ({ ...thisWeek, state: 'confirmed' }) } })
    tap('确认这3位入会')
    expect(sent()).toEqual([])
    tap('确定')
    await screen.findByText('名单已确认')
    expect(sent()).toEqual([{ id: 'union-1.2026-W47', struck: [] }])
  })

  it('sends back to review whom the chair doubts, each named before it is done', async () => {
    const { sent } = await openLists({ answers: { 'admission.confirm': () => ({ ...thisWeek, state: 'confirmed' }) } })
    doubt('周青山')
    doubt('林小河')
    doubt('周青山')
    tap('确认2位，退回1位')
    screen.getByText('退回审核：林小河。会员号给他们留着。')
    tap('确定')
    await screen.findByText('名单已确认，1位退回审核')
    expect(sent()).toEqual([{ id: 'union-1.2026-W47', struck: ['310000000025'] }])
  })

  it('is looked at by a reviewer who is not the chair, and says who confirms', async () => {
    await openLists({ home: reviewerOf() })
    screen.getByText('由本会主席在小程序「工会工作」里确认。您可以先看，有疑问请告诉主席。')
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.queryByRole('button', { name: '确认这3位入会' })).toBeNull()
  })

  it('of a week that is confirmed says when, and who was sent back', async () => {
    await openLists()
    fireEvent.click(screen.getByRole('radio', { name: '11月9日–11月15日 已确认' }))
    screen.getByText('主席已确认 · 2026年11月16日 09:00')
    screen.getByText('已退回审核')
    expect(screen.queryByRole('checkbox')).toBeNull()
  })

  it('that opened again after its confirmation says so', async () => {
    const reopened = { ...thisWeek, confirmedAt: '2026-11-17T01:00:00.000Z' }
    await openLists({ answers: { 'admission.lists': () => ({ items: [reopened] }) } })
    screen.getByText('2026年11月17日 09:00确认过，之后又来了新会员，还要再确认一次')
  })

  it('keeps what the chair has marked when the confirmation does not get through', async () => {
    const { sent } = await openLists({ answers: { 'admission.confirm': () => ({ ...thisWeek, state: 'confirmed' }) } })
    doubt('林小河')
    phone.offline = true
    tap('确认2位，退回1位')
    tap('确定')
    await screen.findByText('没信号，没有发出去。连上网再点一次，不会重复')
    phone.offline = false
    tap('确认2位，退回1位')
    tap('确定')
    await screen.findByText('名单已确认，1位退回审核')
    expect(sent().at(-1)).toEqual({ id: 'union-1.2026-W47', struck: ['310000000025'] })
  })

  it('that somebody has confirmed already is said to be so', async () => {
    await openLists({ answers: { 'admission.confirm': () => 'list-confirmed' } })
    tap('确认这3位入会')
    tap('确定')
    await screen.findByText('这份名单已经确认过了')
  })

  it('is empty where nobody was admitted so', async () => {
    showScreen(<AdmissionsPage />, { home: reviewerOf(), answers: { 'admission.lists': () => ({ items: [] }) } })
    await screen.findByText('最近四周没有名单')
  })

  it('is not there for a worker', async () => {
    showScreen(<AdmissionsPage />, { home: noOne })
    await screen.findByText('您还没有这项权限，请联系本会管理员。')
  })
})
