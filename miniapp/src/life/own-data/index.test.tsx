import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../../testing/city'
import { member, noOne } from '../../../testing/people'
import { showScreen } from '../../../testing/screen'
import OwnDataPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

async function open(setting: Setting = {}) {
  const shown = showScreen(<OwnDataPage />, {
    home: member,
    ...setting,
    answers: { 'about.texts': () => cityTexts, ...setting.answers },
  })
  await screen.findByText('手机号')
  return shown
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const typeName = (name: string) => fireEvent.change(screen.getByLabelText('姓名'), { target: { value: name } })
const renamed = { ...member, person: { id: 'person-1', version: 2, name: '周青河', nationalId: '**************0012' } }

describe('what a member puts right alone', () => {
  it('is the name, which names the version that was seen, and nothing that was not touched', async () => {
    const { asked, connection } = await open({ answers: { 'me.correct': () => renamed } })
    expect(screen.getByRole('button', { name: '改了再保存' })).toHaveProperty('disabled', true)
    typeName('周青河')
    tap('保存')
    await screen.findByText('改好了')
    expect(asked.find(({ name }) => name === 'me.correct')?.input).toEqual({
      version: member.person?.version,
      name: '周青河',
    })
    expect(connection.session.state().home?.person?.name).toBe('周青河')
  })

  it('is the occupation, by chips', async () => {
    const { asked } = await open({ answers: { 'me.correct': () => member } })
    fireEvent.click(screen.getByRole('radio', { name: '换一个' }))
    fireEvent.click(screen.getByRole('radio', { name: '快递员' }))
    tap('保存')
    await screen.findByText('改好了')
    expect(asked.find(({ name }) => name === 'me.correct')?.input).toMatchObject({ occupation: 'courier' })
  })

  it('is not the ID number: it says who corrects that', async () => {
    await open()
    screen.getByText('身份证号不能自己改，登记错了请打工会电话')
    expect(screen.getAllByRole('textbox')).toHaveLength(1)
  })

  it('keeps what was typed where the network was lost', async () => {
    await open({ answers: { 'me.correct': () => 'no-network' } })
    typeName('周青河')
    tap('保存')
    await screen.findByText('没信号，还没办成，连上网再点一次')
    expect(screen.getByLabelText<HTMLInputElement>('姓名').value).toBe('周青河')
  })
})

describe('a new phone number', () => {
  it('comes from WeChat by one tap', async () => {
    const { asked } = await open({ answers: { 'me.bindPhone': () => ({ phone: '139****0001', proven: true }) } })
    tap('换成微信现在的号')
    await screen.findByText('139****0001')
    expect(asked.find(({ name }) => name === 'me.bindPhone')?.input).toEqual({ phoneCode: 'phone-code' })
  })

  it('on another’s record is checked in real time', async () => {
    const { asked } = await open({
      answers: {
        'me.bindPhone': (form) => (form.realtime ? { phone: '139****0001', proven: true } : 'phone-in-use'),
      },
    })
    tap('换成微信现在的号')
    await screen.findByText('这个号登记在别人名下，现在归您用就点「验证」')
    tap('验证')
    await waitFor(() => expect(screen.getByText('139****0001')).toBeTruthy())
    expect(asked.filter(({ name }) => name === 'me.bindPhone')).toHaveLength(2)
  })

  it('is all that somebody who is no member yet can change', async () => {
    await open({ home: noOne })
    screen.getByText('还没有')
    expect(screen.queryByLabelText('姓名')).toBeNull()
  })
})
