import type { ApplicationReply, Home } from '@gongyou/shared/contracts/contract'
import { act, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { noAnswers } from '../../features/enrolment/answers'
import { keepDraft } from '../../features/enrolment/draft'
import { applicant, applicationOf, member, membership, noOne, pool, union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { noon, showScreen } from '../../../testing/screen'
import HomePage from './index'

const button = (name: string) => screen.findByRole('button', { name })
const tap = async (name: string) => {
  const found = await button(name)
  await act(async () => found.click())
}
const shows = (home: Home) => showScreen(<HomePage />, { home })
const rejection: Pick<ApplicationReply, 'state' | 'timeline'> = {
  state: 'rejected',
  timeline: [
    { step: 'assigned', at: '2026-11-16T02:00:00.000Z', by: 'union', event: 'rejected', reasons: ['someone-else'] },
  ],
}

describe('the first screen', () => {
  it('leads somebody new to joining, with a code or without', async () => {
    shows(noOne)
    await button('我要入会')
    screen.getByRole('link', { name: '扫不了，输海报下面的字' })
    act(() => screen.getByRole('link', { name: '手边没有码，按干活的地方找工会' }).click())
    expect(phone.opened).toEqual(['/pages/workplace/index'])
  })

  it('goes on with a form that was left, in the lane and with the code it was begun with', async () => {
    const { connection } = shows(noOne)
    keepDraft(connection.store, { ...noAnswers, name: '周青山' }, { unionCode: '7K3D9QXM2RV', lane: 'fast' }, noon)
    await act(async () => connection.session.refreshHome())
    await tap('接着填')
    expect(phone.opened).toEqual(['/pages/join/index?code=7K3D9QXM2RV&lane=fast'])
  })

  it('says that an application arrived and by when the union answers, and offers no second one', async () => {
    shows(applicant())
    await screen.findByText('申请已收到')
    screen.getByText('最晚11月23日答复，逾期自动转上级')
    screen.getByText(union.name)
    expect(screen.queryByRole('button', { name: '我要入会' })).toBeNull()
    await tap('看进度')
    expect(phone.opened).toEqual(['/pages/progress/index?id=application-1'])
  })

  it('says what is to be changed in a returned application, and leads there', async () => {
    shows(applicant({ state: 'returned', returned: { reasons: ['work-unclear'], fields: {} } }))
    await screen.findByText('有一处要改')
    screen.getByText('请写清平台和站点')
    await tap('去修改')
    expect(phone.opened).toEqual(['/pages/correct/index?id=application-1'])
  })

  it('says why an application was refused, and asks for a person’s second look by one tap', async () => {
    const again = applicationOf({ version: 4, dueOn: '2026-11-30' })
    const { asked } = showScreen(<HomePage />, {
      home: applicant(rejection),
      answers: { 'application.askSecondLook': () => ({ application: again }) },
    })
    await screen.findByText('资料像是别人的，请用本人信息')
    await tap('请人工再看一次')
    await screen.findByText('申请已收到')
    screen.getByText('最晚11月30日答复，逾期自动转上级')
    expect(asked).toContainEqual({ name: 'application.askSecondLook', input: { id: 'application-1', version: 3 } })
  })

  it('offers one second look only', async () => {
    const had = rejection.timeline.map((entry) => ({ ...entry, event: 'second-look', by: 'applicant' as const }))
    shows(applicant({ ...rejection, timeline: [...had, ...rejection.timeline] }))
    await screen.findByText('已经请人工再看过了，不明白可以打电话问工会')
    expect(screen.queryByRole('button', { name: '请人工再看一次' })).toBeNull()
  })

  it('says so when the second look could not be asked for', async () => {
    shows(applicant(rejection))
    await tap('请人工再看一次')
    await screen.findByText('没信号，连上网再点一次')
  })

  it.each([
    ['withdrawn', '您已撤回'],
    ['lapsed', '申请已过期，随时可再申请'],
  ] as const)('lets whose application is %s apply again', async (state, says) => {
    shows(applicant({ state }))
    await screen.findByText(says)
    await button('我要入会')
  })

  it('leads a member to the card', async () => {
    shows(member)
    await screen.findByText('您是工会会员')
    expect(screen.queryByRole('button', { name: '完善资料' })).toBeNull()
    await tap('看会员证')
    expect(phone.opened).toEqual(['/pages/card/index'])
  })

  it('asks a new member for what is left to tell, after the card', async () => {
    shows({ ...member, application: applicationOf({ state: 'admitted', step: 'admitted' }) })
    await tap('完善资料')
    expect(phone.opened).toEqual(['/pages/profile/index?id=application-1'])
  })

  it('tells a member in a pool that a nearer union is being found, in no internal words', async () => {
    shows({ ...member, membership: { ...membership, union: { id: pool.id, name: pool.name, kind: pool.kind } } })
    await screen.findByText('已入会，正在为您就近安排工会')
    expect(document.body.textContent).not.toMatch(/周转|池/)
  })

  it('lets somebody whose membership ended apply again', async () => {
    shows({ ...member, membership: { ...membership, state: 'left' }, application: null })
    await button('我要入会')
  })
})

describe('a member who was silent for months', () => {
  const asked = { ...member, stillHere: { askedAt: '2026-11-16T01:00:00.000Z' } }

  it('is asked whether all is as it was, and answers by one tap', async () => {
    const { asked: sent } = showScreen(<HomePage />, {
      home: asked,
      answers: { 'me.confirm': () => ({ confirmedOn: '2026-11-16' }) },
    })
    await tap('信息没变')
    await screen.findByText('记下了，谢谢您')
    expect(sent.map(({ name }) => name)).toContain('me.confirm')
    expect(screen.queryByRole('button', { name: '信息没变' })).toBeNull()
  })

  it('is led to what has changed, and can tap again after a lost network', async () => {
    showScreen(<HomePage />, { home: asked, answers: { 'me.confirm': () => 'no-network' } })
    await tap('信息没变')
    await screen.findByText('没信号，还没办成，连上网再点一次')
    act(() => screen.getByRole('link', { name: '有变化，去改' }).click())
    expect(phone.opened).toEqual(['/life/own-data/index'])
  })

  it('is not asked otherwise', async () => {
    shows(member)
    await screen.findByText('您是工会会员')
    expect(screen.queryByRole('button', { name: '信息没变' })).toBeNull()
  })
})

describe('a member whose employer has a union', () => {
  const atWork = { unionId: 'union-5', unionName: '小港快递有限公司工会（演示）' }
  const asked = { ...member, employerQuestion: atWork }

  it.each([
    ['愿意转过去', true, '已告诉工会。会籍转好会通知您，不合适还能撤销。'],
    ['不用，就在这里', false, '好，会籍不动，那边谁也没看到。'],
  ])('is asked before anybody there is shown anything, and says: %s', async (answer, agrees, says) => {
    const { asked: sent } = showScreen(<HomePage />, {
      home: asked,
      answers: { 'employer.answer': () => ({ agrees, on: '2026-11-16' }) },
    })
    await screen.findByText(atWork.unionName)
    screen.getByText(/您不点「愿意」，那边谁也看不到/)
    await tap(answer)
    await screen.findByText(says)
    expect(sent.find(({ name }) => name === 'employer.answer')?.input).toEqual({ unionId: 'union-5', agrees })
  })

  it('can answer again after a lost network', async () => {
    showScreen(<HomePage />, { home: asked, answers: { 'employer.answer': () => 'no-network' } })
    await tap('愿意转过去')
    await screen.findByText('没信号，还没办成，连上网再点一次')
    await button('愿意转过去')
  })
})

describe('a member of whom several things are asked', () => {
  it('is asked one at a time, what is urgent first', async () => {
    const dueAt = '2026-11-19T04:00:00.000Z'
    const home = {
      ...member,
      recovery: { role: 'holder' as const, state: 'waiting' as const, dueAt },
      stillHere: { askedAt: '2026-11-16T01:00:00.000Z' },
      employerQuestion: { unionId: 'union-5', unionName: '小港快递有限公司工会（演示）' },
    }
    showScreen(<HomePage />, {
      home,
      answers: { 'recovery.stop': () => ({ recovery: null }), 'me.confirm': () => ({ confirmedOn: '2026-11-16' }) },
    })
    await button('不是我，马上叫停')
    expect(screen.queryByRole('button', { name: '信息没变' })).toBeNull()
    await tap('不是我，马上叫停')
    await button('信息没变')
    expect(screen.queryByRole('button', { name: '愿意转过去' })).toBeNull()
    await tap('信息没变')
    await button('愿意转过去')
  })
})

describe('the first screen without an answer', () => {
  it('shows the shape of what comes while it waits', () => {
    shows(noOne)
    screen.getByRole('progressbar', { name: '正在打开' })
  })

  it('offers to try again without a network', async () => {
    showScreen(<HomePage />, { phone: { offline: true } })
    await screen.findByText('没信号，连上网再点「再试一次」')
    phone.offline = false
    await tap('再试一次')
    await button('我要入会')
  })

  it('shows what was last known without a network', async () => {
    const { drawer } = shows(applicant())
    await screen.findByText('申请已收到')
    showScreen(<HomePage />, { drawer, phone: { offline: true } })
    await screen.findByText('申请已收到')
  })

  it('says why signing in was refused', async () => {
    showScreen(<HomePage />, { answers: { 'session.open': () => 'wechat-blocked' } })
    await screen.findByText('微信暂时限制了这个账号，请按微信的提示处理')
  })
})
