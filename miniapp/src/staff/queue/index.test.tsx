import type { QueueItem } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { applicationOf, noOne, union } from '../../../testing/people'
import { showScreen } from '../../../testing/screen'
import QueuePage from '.'

const reviewer = { ...noOne, staff: [{ role: 'reviewer' as const, unionId: union.id, unionName: union.name }] }

function waiting(id: string, name: string, more: Partial<QueueItem['applicant']> = {}, flags: QueueItem['flags'] = []) {
  return {
    application: applicationOf({ id, version: 7 }),
    applicant: {
      name,
      nationalId: '**************0012',
      age: 33,
      occupation: 'courier',
      realName: 'matched' as const,
      ...more,
    },
    flags,
    waitingSince: '2026-11-16T01:30:00.000Z',
    dueOn: '2026-11-19',
  }
}

const queue = {
  items: [
    waiting('ap-1', '周青山'),
    waiting('ap-2', '林小河', {}, ['possible-duplicate']),
    waiting('ap-3', '吴不符', { realName: 'mismatched' }, ['real-name-mismatch']),
  ],
}

type Answers = NonNullable<Parameters<typeof showScreen>[1]>['answers']

async function openQueue(answers: Answers = {}) {
  const shown = showScreen(<QueuePage />, { home: reviewer, answers: { 'review.queue': () => queue, ...answers } })
  await screen.findByText('周青山')
  const decided = () => shown.asked.filter(({ name }) => name.startsWith('review.decide')).map(({ input }) => input)
  return { ...shown, decided }
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const isTicked = (name: string) => screen.getByRole('checkbox', { name: `选中${name}` }).getAttribute('aria-checked')

describe('a reviewer’s queue', () => {
  it('opens on how many can be approved at once and how many need a look', async () => {
    await openQueue()
    expect(screen.getByText('1位可直接通过 · 2位要看看')).toBeTruthy()
  })

  it('shows of each applicant the age, the last four, the real-name check and what to look at, and no more', async () => {
    await openQueue()
    const text = document.body.textContent ?? ''
    expect(text).toContain('33岁')
    expect(text).toContain('尾号0012')
    expect(text).toContain('疑似重复')
    expect(text.match(/实名没对上/g)).toHaveLength(1)
    expect(text).not.toContain('*')
  })

  it('ticks in one tap those who can be approved at once, and nobody else', async () => {
    await openQueue()
    fireEvent.click(screen.getByRole('link', { name: '选中可直接通过的' }))
    expect(['周青山', '林小河', '吴不符'].map(isTicked)).toEqual(['true', 'false', 'false'])
  })

  it('approves the ticked ones only after a second tap, each with the version that was seen', async () => {
    const { decided } = await openQueue({
      'review.decideMany': () => ({ batchId: 'batch-1', results: [{ applicationId: 'ap-1', ok: true }] }),
    })
    fireEvent.click(screen.getByRole('checkbox', { name: '选中周青山' }))
    tap('通过选中的1位')
    expect(decided()).toEqual([])
    tap('确定通过')
    expect(await screen.findByText('已办1份')).toBeTruthy()
    expect(decided()).toEqual([{ decisions: [{ applicationId: 'ap-1', version: 7, decision: 'approve' }] }])
  })

  it('says which of a batch could not be decided, and why', async () => {
    const problem = { code: 'changed-meanwhile', detail: '同事刚办过，已刷新' }
    await openQueue({
      'review.decideMany': () => ({ batchId: 'batch-1', results: [{ applicationId: 'ap-1', ok: false, problem }] }),
    })
    fireEvent.click(screen.getByRole('checkbox', { name: '选中周青山' }))
    tap('通过选中的1位')
    tap('确定通过')
    expect(await screen.findByText('1份没办成：同事刚办过，已刷新')).toBeTruthy()
  })

  it('takes a batch back in one tap', async () => {
    const { asked } = await openQueue({
      'review.decideMany': () => ({ batchId: 'batch-1', results: [{ applicationId: 'ap-1', ok: true }] }),
      'review.undo': () => ({ batchId: 'batch-1', results: [{ applicationId: 'ap-1', ok: true }] }),
    })
    fireEvent.click(screen.getByRole('checkbox', { name: '选中周青山' }))
    tap('通过选中的1位')
    tap('确定通过')
    fireEvent.click(await screen.findByRole('link', { name: '撤销（10分钟内）' }))
    expect(await screen.findByText('已撤销，1份申请回到审核中')).toBeTruthy()
    expect(asked.find(({ name }) => name === 'review.undo')?.input).toEqual({ batchId: 'batch-1' })
  })

  it('returns one only with a reason, and marks the field that it is about', async () => {
    const { decided } = await openQueue({
      'review.decide': () => ({ application: applicationOf({ state: 'returned' }) }),
    })
    fireEvent.click(screen.getByText('吴不符'))
    tap('退回修改')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '退回给工友' }).disabled).toBe(true)
    fireEvent.click(screen.getByRole('checkbox', { name: '姓名和身份证对不上，请按证件上的字填' }))
    tap('退回给工友')
    await waitFor(() =>
      expect(decided()).toEqual([
        { id: 'ap-3', version: 7, decision: 'return', reasons: ['name-differs'], fields: { name: 'name-differs' } },
      ]),
    )
  })

  it('is not there for somebody who reviews for no union', async () => {
    const { asked, opened } = showScreen(<QueuePage />, { home: noOne })
    await opened
    expect(await screen.findByText('您还没有审核权限，请联系本会管理员。')).toBeTruthy()
    expect(asked.map(({ name }) => name)).not.toContain('review.queue')
  })
})
