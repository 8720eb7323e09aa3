import type { Landing } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../../testing/city'
import { applicant, noOne, union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import JoinPage from '../join'
import LandingPage from '.'

const landing: Landing = {
  code: '0000000000H',
  readable: '0000-0000-00H',
  posterNo: 'P0007',
  fastLane: true,
  occupation: 'truck-driver',
  union: { ...union, region: '330206', dues: { kind: 'waived', says: '个人不用交会费，由上级工会承担' } },
  codePlacement: { kind: 'motorway-exit', label: 'S20柴桥收费站出口' },
  offers: [{ id: 'offer-1', title: '夏日清凉包' }],
  notTold: ['employer', 'platform'],
  actions: ['join'],
}

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

/** Ten characters with their check character. */
const goodCode = '00000000000'

/** A code whose last letter is torn off. */
const tornCode = '7K3D9QXM2R'
const typedBy = (text: string) => fireEvent.change(screen.getByLabelText('海报下面的字'), { target: { value: text } })

async function openLanding(given: Partial<Landing> = {}, setting: Setting = {}) {
  const shown = showScreen(<LandingPage />, {
    phone: { params: { code: goodCode } },
    ...setting,
    answers: { 'code.landing': () => ({ ...landing, ...given }), ...setting.answers },
  })
  await screen.findByText(union.name)
  return shown
}

describe('the union page behind a poster', () => {
  it('answers what somebody asks in front of it', async () => {
    await openLanding()
    const text = document.body.textContent ?? ''
    for (const answer of [
      union.name,
      '夏日清凉包',
      '个人不用交会费，由上级工会承担',
      '不拍身份证、不要银行卡、不要验证码',
      '不会告诉您的公司、平台',
      union.phone,
      'P0007',
    ]) {
      expect(text).toContain(answer)
    }
  })

  it('promises nothing on the spot where a person decides', async () => {
    await openLanding({ fastLane: false })
    expect(screen.queryByText('核对实名通过，当场入会')).toBeNull()
    expect(screen.getByText('填好提交，由工会审核，进度随时看')).toBeTruthy()
  })

  it('says where the union is now when the poster is an old one', async () => {
    await openLanding({ notice: 'code-paused' })
    expect(screen.getByText(`这张海报已停用，这里是${union.name}的新入口`)).toBeTruthy()
  })

  it('leads somebody whose application is under way to where it is', async () => {
    await openLanding({ actions: ['track'] }, { home: applicant() })
    fireEvent.click(screen.getByRole('button', { name: '看进度' }))
    expect(phone.opened).toEqual(['/pages/progress/index?id=application-1'])
  })

  it('leads somebody whose number is known straight to the form, with what the poster knows', async () => {
    await openLanding({}, { home: { ...noOne, account: { phone: '138****8000', phoneProven: true } } })
    fireEvent.click(screen.getByRole('button', { name: '我要入会' }))
    expect(phone.opened).toEqual(['/pages/join/index?code=0000000000H&lane=fast&occupation=truck-driver'])
  })
})

describe('the phone button', () => {
  const oneTap = '我要入会 · 手机号一键填写'
  const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
  const bound = () => ({ phone: '139****0001', proven: true })

  it('hands over the number and leads to the form in one tap', async () => {
    const { asked } = await openLanding({}, { answers: { 'me.bindPhone': bound } })
    tap(oneTap)
    await waitFor(() => expect(phone.opened).toHaveLength(1))
    expect(asked.find(({ name }) => name === 'me.bindPhone')?.input).toEqual({ phoneCode: 'phone-code' })
  })

  it.each([
    ['the worker says no', {}, '没关系，手填一个常用号也行'],
    ['the paid look-ups are used up', { errno: 1400001 }, '一键填写暂时用不了，手填一个号也行'],
  ])('leaves the way of typing one where %s', async (_, handsOver, sentence) => {
    const { asked } = await openLanding({}, { phone: { params: { code: goodCode }, handsOver } })
    tap(oneTap)
    expect(await screen.findByText(sentence)).toBeTruthy()
    expect(asked.map(({ name }) => name)).not.toContain('me.bindPhone')
    fireEvent.click(screen.getByRole('link', { name: '用别的号' }))
    expect(phone.opened).toHaveLength(1)
  })

  it('can be tapped again where there was no network', async () => {
    await openLanding({}, { answers: { 'me.bindPhone': () => 'no-network' } })
    tap(oneTap)
    expect(await screen.findByText('没信号，连上网再点一次')).toBeTruthy()
    expect(phone.opened).toEqual([])
  })

  it('offers WeChat’s check of this moment for a number on another’s record', async () => {
    await openLanding({}, { answers: { 'me.bindPhone': () => 'phone-in-use' } })
    tap(oneTap)
    expect(await screen.findByText('这个号登记在别人名下，现在归您用就点「验证」')).toBeTruthy()
    expect(screen.getByRole('button', { name: '验证' })).toBeTruthy()
  })
})

describe('a visit', () => {
  const known = { ...noOne, account: { phone: '138****8000', phoneProven: true } }
  const told = (asked: readonly { readonly name: string; readonly input: unknown }[]) =>
    asked.filter(({ name }) => name === 'code.visit').map(({ input }) => input)

  it('is told once the union page is there, under the code that is in force', async () => {
    const { asked } = await openLanding({}, { home: known })
    await waitFor(() => expect(told(asked)).toHaveLength(1))
    expect(told(asked)[0]).toEqual({ code: landing.code, visitId: expect.stringMatching(/^[\w-]{36}$/), step: 'seen' })
    expect(asked.findIndex(({ name }) => name === 'code.visit')).toBeGreaterThan(
      asked.findIndex(({ name }) => name === 'code.landing'),
    )
  })

  it('goes on under the same id when the form is begun', async () => {
    const { asked: seen } = await openLanding({}, { home: known })
    await waitFor(() => expect(told(seen)).toHaveLength(1))
    const { asked: begun } = showScreen(<JoinPage />, {
      home: known,
      phone: { params: { code: landing.code } },
      answers: { 'about.texts': () => cityTexts },
    })
    await waitFor(() => expect(told(begun)).toEqual([{ ...(told(seen)[0] as object), step: 'started' }]))
  })

  it('that nobody hears of changes nothing on the screen', async () => {
    await openLanding({}, { home: known, answers: { 'code.visit': () => 'too-many-requests' } })
    expect(screen.queryByText('操作太快了，稍等一会儿再点')).toBeNull()
  })

  it('is none where nobody knows the code', async () => {
    const { asked } = showScreen(<LandingPage />, {
      phone: { params: { code: goodCode } },
      answers: { 'code.landing': () => 'code-unknown' },
    })
    await screen.findByLabelText('海报下面的字')
    expect(told(asked)).toEqual([])
  })
})

describe('a poster that cannot be read', () => {
  it('has the letters under its picture, in any writing', async () => {
    showScreen(<LandingPage />, { answers: { 'code.landing': () => landing } })
    typedBy('oooo-oooo-ooo')
    fireEvent.click(screen.getByRole('button', { name: '看看这家工会' }))
    expect(await screen.findByText(union.name)).toBeTruthy()
  })

  it('is said so when the letters are none, and nothing is asked', async () => {
    const { asked } = showScreen(<LandingPage />, { answers: { 'code.landing': () => landing } })
    typedBy(tornCode)
    fireEvent.click(screen.getByRole('button', { name: '看看这家工会' }))
    expect(screen.getByText('没找到这个码，请对照海报下面的字再输')).toBeTruthy()
    await waitFor(() => expect(asked.map(({ name }) => name)).not.toContain('code.landing'))
  })

  it('is said so when the server knows no such code', async () => {
    showScreen(<LandingPage />, {
      phone: { params: { code: goodCode } },
      answers: { 'code.landing': () => 'code-unknown' },
    })
    expect(await screen.findByText('没找到这个码，请对照海报下面的字再输')).toBeTruthy()
  })
})
