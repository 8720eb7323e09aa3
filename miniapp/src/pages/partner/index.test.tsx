import type { Reply } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../../testing/city'
import { member, noOne, union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import { places } from '../../../testing/unions'
import PartnerPage from '.'

const landing: Reply<'partner.arrive'>['body']['landing'] = {
  code: '0000000000H',
  readable: '0000-0000-00H',
  posterNo: 'P0007',
  fastLane: true,
  union: { ...union, region: '330206', dues: { kind: 'waived', says: '个人不用交会费，由上级工会承担' } },
  codePlacement: { kind: 'partner', label: '甬运通货运（演示）' },
  offers: [],
  notTold: ['employer'],
  actions: ['join', 'adopt'],
}
const arrival: Reply<'partner.arrive'>['body'] = {
  arrival: 'arrival-1',
  partner: { id: 'demo-freight', name: '甬运通货运（演示）' },
  landing,
  prefill: { occupation: 'truck-driver', platform: '运满满', region: '330206006' },
}

type Setting = NonNullable<Parameters<typeof showScreen>[1]>
const known = { ...noOne, account: { phone: '138****8000', phoneProven: true } }
const q = encodeURIComponent('https://gongyou.example/p/head.body.signature')

function openLink({ answers, ...setting }: Setting = {}) {
  return showScreen(<PartnerPage />, {
    phone: { params: { q } },
    home: known,
    answers: { 'partner.arrive': () => arrival, 'about.texts': () => cityTexts, ...places, ...answers },
    ...setting,
  })
}

describe('a partner’s link', () => {
  it('says who led here, what they passed on, and what they did not', async () => {
    const { asked } = openLink()
    expect(await screen.findByText('甬运通货运（演示）带您过来的')).toBeTruthy()
    for (const says of ['货车司机', '运满满', '北仑区 柴桥街道']) expect(await screen.findByText(says)).toBeTruthy()
    expect(document.body.textContent).toContain('您的姓名、电话、身份证号，对方没有给我们')
    expect(asked.find(({ name }) => name === 'partner.arrive')?.input).toEqual({ token: 'head.body.signature' })
  })

  it('leads to the form with all of it, and counts', async () => {
    openLink()
    fireEvent.click(await screen.findByRole('button', { name: '我要入会' }))
    const { searchParams: params } = new URL(phone.opened[0] ?? '', 'https://phone.example')
    expect(Object.fromEntries(params)).toEqual({
      code: landing.code,
      arrival: 'arrival-1',
      lane: 'fast',
      occupation: 'truck-driver',
      platform: '运满满',
      region: '330206006',
      place: '北仑区 柴桥街道',
    })
  })

  it('leads a member to the move', async () => {
    openLink({
      home: {
        ...member,
        membership: member.membership && { ...member.membership, union: { ...union, id: 'union-5' } },
      },
    })
    fireEvent.click(await screen.findByRole('button', { name: '把会籍转到这里' }))
    expect(phone.opened).toEqual([`/pages/transfer/index?code=${landing.code}`])
  })

  it('that was used leads to the union’s page all the same', async () => {
    openLink({ answers: { 'partner.arrive': () => 'partner-link-used' } })
    expect(await screen.findByText('这个入口已用过一次，直接从工会页面办也一样')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '回首页' }))
    expect(phone.opened).toEqual(['/pages/home/index'])
  })

  it('waits for a network, and comes in once there is one', async () => {
    let answer: 'no-network' | typeof arrival = 'no-network'
    openLink({ answers: { 'partner.arrive': () => answer } })
    const again = await screen.findByRole('button', { name: '再试一次' })
    answer = arrival
    fireEvent.click(again)
    expect(await screen.findByText('甬运通货运（演示）带您过来的')).toBeTruthy()
  })

  it('that holds nothing asks for nothing', async () => {
    const { asked } = openLink({ phone: { params: {} } })
    await waitFor(() => expect(screen.getByText('这个入口打不开，请回原来的应用再点一次')).toBeTruthy())
    expect(asked.map(({ name }) => name)).not.toContain('partner.arrive')
  })
})
