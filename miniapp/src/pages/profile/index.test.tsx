import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { ApplicationReply } from '@gongyou/shared/contracts/contract'
import { applicationOf, member } from '../../../testing/people'
import { showScreen } from '../../../testing/screen'
import ProfilePage from './index'

const admitted = applicationOf({ state: 'admitted', step: 'admitted' })
const closed = applicationOf({ state: 'closed', step: 'verified', version: 4 })

type Answers = NonNullable<Parameters<typeof showScreen>[1]>['answers']

function show(answers: Answers = {}, application: ApplicationReply = admitted) {
  let now = application
  return showScreen(<ProfilePage />, {
    home: member,
    phone: { params: { id: application.id } },
    answers: {
      'application.show': () => ({ application: now }),
      'application.completeProfile': () => {
        now = closed
        return { application: now }
      },
      ...answers,
    },
  })
}

const tap = async (name: string) => act(async () => screen.getByRole('button', { name }).click())
const choose = (name: string) => act(() => screen.getByRole('radio', { name }).click())
const sent = ({ asked }: ReturnType<typeof show>) =>
  asked.find(({ name }) => name === 'application.completeProfile')?.input

describe('completing the profile', () => {
  it('sends what was tapped, and nothing that was not', async () => {
    const shown = show()
    await screen.findByText('民族（选填）')
    for (const answer of ['汉族', '高中/中专', '农村', '是']) choose(answer)
    choose('农村')
    await tap('提交资料')
    await screen.findByText('资料已收到，谢谢您')
    expect(sent(shown)).toEqual({
      id: 'application-1',
      version: 3,
      ethnicity: '汉族',
      education: 'senior',
      migrantWorker: true,
    })
  })

  it('is done with nothing told at all', async () => {
    const shown = show()
    await screen.findByText('民族（选填）')
    await tap('都不填，直接完成')
    await screen.findByText('入会的事都办完了。')
    expect(sent(shown)).toEqual({ id: 'application-1', version: 3 })
  })

  it('takes another people’s name by typing', async () => {
    const shown = show()
    await screen.findByText('民族（选填）')
    choose('其他民族')
    fireEvent.change(screen.getByLabelText('哪个民族'), { target: { value: ' 傣族 ' } })
    await tap('提交资料')
    await screen.findByText('资料已收到，谢谢您')
    expect(sent(shown)).toMatchObject({ ethnicity: '傣族' })
  })

  it('keeps the answers where no answer came', async () => {
    show({ 'application.completeProfile': () => 'no-network' })
    await screen.findByText('民族（选填）')
    choose('回族')
    await tap('提交资料')
    await screen.findByText('没信号，填的都还在，连上再点一次')
    screen.getByRole('radio', { name: '回族', checked: true })
  })

  it('says why it was refused', async () => {
    show({ 'application.completeProfile': () => 'changed-meanwhile' })
    await screen.findByText('民族（选填）')
    await tap('都不填，直接完成')
    await screen.findByText('信息刚有变化，已刷新')
  })

  it('is not asked twice', async () => {
    show({}, closed)
    await screen.findByText('资料已收到，谢谢您')
    expect(screen.queryByText('民族（选填）')).toBeNull()
  })

  it('tells whoever is not verified yet what is still to come', async () => {
    show({}, applicationOf({ state: 'admitted', step: 'profile-completed' }))
    await screen.findByText('等实名核对好，入会的事就都办完了，您不用再做什么。')
  })

  it('is for after joining', async () => {
    show({}, applicationOf())
    await screen.findByText('入会以后再来完善资料')
  })

  it('offers to try again without a network', async () => {
    show({ 'application.show': () => 'no-network' })
    await screen.findByRole('button', { name: '再试一次' })
  })
})
