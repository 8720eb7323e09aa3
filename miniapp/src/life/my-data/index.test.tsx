import type { Reply } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { applicant, applicationOf, member, membership, union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import MyDataPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>
type Consent = Reply<'me.consents'>['body']['items'][number]

const consent: Consent = {
  text: 'sensitiveData',
  version: '2026-01',
  at: '2026-11-16T01:30:00.000Z',
  follows: 'leaves',
}
const data: Reply<'me.export'>['body'] = {
  madeAt: '2026-11-16T04:00:00.000Z',
  account: { since: '2026-11-16T01:00:00.000Z', phone: '138****8000', phoneProven: true, weChatId: true },
  person: {
    name: '周青山',
    nationalId: '**************0012',
    bornMonth: '1999-01',
    sex: 'male',
    realName: 'matched',
  },
  membership: { ...membership, occupation: 'truck-driver' },
  guestOf: [],
  applications: [{ ...applicationOf(), channel: 'scan', bornMonth: '1999-01' }],
  consents: [consent],
  history: [],
  claims: [],
  accesses: [],
}

async function openPage(setting: Setting = {}) {
  const shown = showScreen(<MyDataPage />, {
    home: member,
    ...setting,
    answers: { 'me.consents': () => ({ items: [consent] }), 'me.export': () => data, ...setting.answers },
  })
  await screen.findByText('我们存了您的什么')
  return shown
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('what is held of somebody', () => {
  it('is shown by a tap, masked, and can be taken along whole', async () => {
    await openPage()
    tap('看我的全部数据')
    await screen.findByText('我们存了您的这些')
    for (const says of ['周青山', '**************0012', '138****8000', union.name, '1份', '1条']) screen.getByText(says)
    tap('复制全部，带走一份')
    await screen.findByText('全部复制好了，粘到文件里或发给自己就能存下')
    expect(JSON.parse(phone.copied ?? '')).toEqual(data)
  })

  it('can be asked for again after a lost network', async () => {
    await openPage({ answers: { 'me.export': () => 'no-network' } })
    tap('看我的全部数据')
    await screen.findByText('没信号，还没办成，连上网再点一次')
    screen.getByRole('button', { name: '看我的全部数据' })
  })
})

describe('withdrawing the consent', () => {
  it('says that a member leaves by it, and leads to where it can be taken back', async () => {
    const left = { ...membership, state: 'leaving' as const }
    const { asked, connection } = await openPage({
      answers: {
        'consent.withdraw': () => ({
          membership: left,
          leaving: {
            id: 'person-1.leaving-1',
            version: 1,
            state: 'asked',
            union,
            because: 'consent-withdrawn',
            askedAt: data.madeAt,
          },
        }),
      },
    })
    screen.getByText(/等于退会。办好以前随时能撤回/)
    tap('收回同意并退会')
    await waitFor(() => expect(phone.opened).toEqual(['/life/leave/index']))
    expect(asked.find(({ name }) => name === 'consent.withdraw')?.input).toEqual({
      text: 'sensitiveData',
      follows: 'leaves',
    })
    expect(connection.session.state().home?.membership?.state).toBe('leaving')
  })

  it('of an applicant is taking the application back', async () => {
    const items = [{ ...consent, follows: 'withdraws-application' as const }]
    await openPage({ home: applicant(), answers: { 'me.consents': () => ({ items }) } })
    tap('去撤回申请')
    expect(phone.opened).toEqual(['/pages/progress/index?id=application-1'])
  })

  it('is not offered where none is in use any more', async () => {
    await openPage({ answers: { 'me.consents': () => ({ items: [{ ...consent, follows: undefined }] }) } })
    expect(screen.queryByText('收回同意')).toBeNull()
  })
})
