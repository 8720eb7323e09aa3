import type { Reply } from '@gongyou/shared/contracts/contract'
import MattersPage from '../src/staff/matters'
import { aboutMember } from './members'
import { union } from './people'
import { reviewerOf } from './queue'
import { showScreen } from './screen'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>
type Transfer = Reply<'transfer.list'>['body']['items'][number]

export const here = { id: union.id, name: union.name, kind: union.kind }
export const elsewhere = { id: 'union-2', name: '柴桥联合工会（演示）', kind: 'joint' as const }
export const arrival = (id: string, number: string): Transfer => ({
  id,
  version: 1,
  state: 'awaiting',
  member: { ...aboutMember, memberNumber: number },
  from: elsewhere,
  to: here,
  requestedAt: '2026-11-13T02:00:00.000Z',
  dueOn: '2026-11-20',
})
export const first = arrival('t-1', '330200000016')
export const second = arrival('t-2', '330200000024')

export const counts = { arrivals: 2, leavings: 0, recoveries: 0, doubts: 0, expulsions: 0 }

/** The page of matters with the answers of a test; opened at a kind, or where something waits. */
export async function openMatters(kind: string | undefined, { answers, ...setting }: Setting = {}) {
  const shown = showScreen(<MattersPage />, {
    home: reviewerOf(),
    phone: { params: kind ? { kind } : {} },
    answers: { 'matter.count': () => counts, 'transfer.list': () => ({ items: [first, second] }), ...answers },
    ...setting,
  })
  const sent = (route: string) => shown.asked.filter(({ name }) => name === route).map(({ input }) => input)
  return { ...shown, sent }
}
