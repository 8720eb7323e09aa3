import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../../testing/city'
import { applicationOf, noOne, union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import JoinPage from '.'

const withPhone = { ...noOne, account: { phone: '138****8000', phoneProven: true } }
const application = applicationOf()

type Setting = Parameters<typeof showScreen>[1]

async function openForm(setting: Setting = {}) {
  const shown = showScreen(<JoinPage />, {
    home: withPhone,
    ...setting,
    answers: { 'about.texts': () => cityTexts, 'application.submit': () => ({ application }), ...setting.answers },
  })
  await screen.findByLabelText('姓名')
  return shown
}

const type = (field: string, text: string) =>
  fireEvent.change(screen.getByLabelText(field), { target: { value: text } })
const choose = (answer: string) => fireEvent.click(screen.getByRole('radio', { name: answer }))
const consent = () => fireEvent.click(screen.getByRole('checkbox', { name: '同意为办理入会使用我的身份证号' }))
const send = () => fireEvent.click(screen.getByRole('button', { name: '我自愿申请入会' }))

function fillIn(): void {
  type('姓名', '周青山')
  type('身份证号，18位', '330299199901010012')
  choose('快递员')
  consent()
}

describe('the application form', () => {
  it('shows the declaration and the notice on the ID number in full', async () => {
    await openForm()
    expect(screen.getByText(cityTexts.application.text)).toBeTruthy()
    expect(screen.getByText(cityTexts.sensitiveData.text)).toBeTruthy()
  })

  it('asks somebody in the fast lane for two typed fields, and nothing that only a reviewer needs', async () => {
    await openForm({ phone: { params: { lane: 'fast' } } })
    expect(screen.getAllByRole('textbox')).toHaveLength(2)
    expect(screen.queryByText('怎么干的（选填）')).toBeNull()
  })

  it('takes the occupation from the poster, and still lets it be changed', async () => {
    await openForm({ phone: { params: { lane: 'fast', occupation: 'truck-driver' } } })
    expect(screen.getByRole('radio', { name: '货车司机' }).getAttribute('aria-checked')).toBe('true')
    expect(screen.queryByRole('radio', { name: '快递员' })).toBeNull()
    choose('换一个')
    choose('快递员')
    expect(screen.getByRole('radio', { name: '快递员' }).getAttribute('aria-checked')).toBe('true')
  })

  it('knows what somebody told at a gift before joining', async () => {
    const lead = { occupation: 'courier', keptUntil: '2027-05-15T00:00:00.000Z' }
    await openForm({ home: { ...withPhone, lead } })
    expect(screen.getByRole('radio', { name: '快递员' }).getAttribute('aria-checked')).toBe('true')
  })

  it('says beside each field what is wrong with it, and sends nothing', async () => {
    const { asked } = await openForm({ home: noOne })
    send()
    for (const sentence of ['留个电话，工会好联系您', '请填证件上的姓名', '这一项还没填', '勾选后才能提交']) {
      expect(screen.getByText(sentence)).toBeTruthy()
    }
    expect(asked.map(({ name }) => name)).not.toContain('application.submit')
  })

  it('sends what was filled in, and leads to where the application is', async () => {
    const { asked } = await openForm({ phone: { params: { code: '7K3D9QXM2RV', lane: 'review' } } })
    fillIn()
    send()
    await waitFor(() => expect(phone.opened).toEqual(['/pages/progress/index?id=application-1']))
    expect(asked.find(({ name }) => name === 'application.submit')?.input).toMatchObject({
      unionCode: '7K3D9QXM2RV',
      name: '周青山',
      nationalId: '330299199901010012',
      occupation: 'courier',
      affirmedText: cityTexts.application.version,
      consents: { membership: true, sensitiveData: true },
    })
  })

  it('asks whoever names an employer with a union, and sends the answer along', async () => {
    const atWork = { ...union, id: 'union-5', name: '小港快递有限公司工会（演示）', kind: 'employer' as const }
    const skipped = [{ rule: 2, reason: 'not-asked' }]
    const placementDecision = { rule: 6, reasons: [], skipped }
    const { asked } = await openForm({
      answers: { 'placement.preview': () => ({ union, employerUnion: atWork, placementDecision }) },
    })
    fillIn()
    expect(asked.map(({ name }) => name)).not.toContain('placement.preview')
    choose('签了劳动合同')
    type('站点或单位（选填）', '小港快递有限公司')
    await screen.findByText(atWork.name)
    choose('愿意，交给单位工会')
    send()
    await waitFor(() => expect(phone.opened).toHaveLength(1))
    expect(asked.find(({ name }) => name === 'application.submit')?.input).toMatchObject({ toEmployerUnion: true })
  })

  it('does not ask about an employer whose union would get nothing, because the scanned one takes the worker', async () => {
    const placementDecision = { rule: 1, reasons: ['scanned'], skipped: [] }
    const { asked } = await openForm({
      answers: {
        'placement.preview': () => ({ union, employerUnion: { ...union, id: 'union-5' }, placementDecision }),
      },
    })
    fillIn()
    choose('签了劳动合同')
    type('站点或单位（选填）', '小港快递有限公司')
    await waitFor(() => expect(asked.map(({ name }) => name)).toContain('placement.preview'))
    expect(screen.queryByText('您单位有工会，愿意交给它办吗？')).toBeNull()
  })

  it('binds a number that was typed before it sends the form', async () => {
    const { asked } = await openForm({
      home: noOne,
      answers: { 'me.bindPhone': () => ({ phone: '139****0001', proven: false }) },
    })
    type('或者手填一个号', '13900000001')
    fillIn()
    send()
    await waitFor(() => expect(phone.opened).toHaveLength(1))
    const names = asked.map(({ name }) => name)
    expect(names.indexOf('me.bindPhone')).toBeLessThan(names.indexOf('application.submit'))
  })

  it('says beside the button why a typed number could not be bound, and sends no form', async () => {
    const { asked } = await openForm({ home: noOne, answers: { 'me.bindPhone': () => 'no-network' } })
    type('或者手填一个号', '13900000001')
    fillIn()
    send()
    expect(await screen.findByText('没信号，已存手机里，连上再点一次提交')).toBeTruthy()
    expect(asked.map(({ name }) => name)).not.toContain('application.submit')
  })

  it('shows the server’s sentence beside the field it is about, and keeps all that was typed', async () => {
    await openForm({ answers: { 'application.submit': () => 'already-applied' } })
    fillIn()
    send()
    expect(await screen.findByText('您已申请过，直接看进度')).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('周青山')
  })

  it('without a network keeps the form, and sends the same words under the same key once there is one', async () => {
    const { drawer } = await openForm({ answers: { 'application.submit': () => 'no-network' } })
    fillIn()
    send()
    expect(await screen.findByText('没信号，已存手机里，连上再点一次提交')).toBeTruthy()
    expect(drawer.get('tap:application.submit')).toBeTruthy()

    const { asked } = await openForm({ drawer })
    expect(screen.getByLabelText<HTMLInputElement>('身份证号，18位').value).toBe('330299 19990101 0012')
    consent()
    send()
    await waitFor(() => expect(asked.map(({ name }) => name)).toContain('application.submit'))
    await waitFor(() => expect(drawer.has('tap:application.submit')).toBe(false))
    expect(drawer.has('draft')).toBe(false)
  })
})
