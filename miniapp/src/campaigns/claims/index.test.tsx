import type { Request } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { benefitsOfficer, staffClaimOf } from '../../../testing/campaigns'
import { showScreen } from '../../../testing/screen'
import LiveClaimsPage from '.'

function showClaims() {
  const shown = showScreen(<LiveClaimsPage />, {
    home: benefitsOfficer,
    phone: { params: { id: 'campaign-1' } },
    answers: {
      'claim.live': () => ({ items: [staffClaimOf()] }),
      'claim.takeBack': () => ({ claim: staffClaimOf({ state: 'voided' }) }),
    },
  })
  const sent = <R extends 'claim.live' | 'claim.takeBack'>(name: R) =>
    shown.asked.filter((each) => each.name === name).map(({ input }) => input as Request<R>)
  return { ...shown, sent }
}

describe('claims that were not used yet', () => {
  it('are found by the end of a member number, once it is whole', async () => {
    const { sent } = showClaims()
    await screen.findByText('周**，会员号尾号0017')
    const tail = screen.getByLabelText('会员号后四位')
    fireEvent.change(tail, { target: { value: '001' } })
    fireEvent.change(tail, { target: { value: '0017' } })
    await waitFor(() => expect(sent('claim.live').map((input) => input.tail)).toEqual([undefined, '0017']))
  })

  it('are taken back with a reason in own words', async () => {
    const { sent } = showClaims()
    await screen.findByText('周**，会员号尾号0017')
    fireEvent.click(screen.getByRole('button', { name: '收回，写原因' }))
    fireEvent.change(screen.getByLabelText('或者自己写一句'), { target: { value: '打错电话，发给了别人' } })
    fireEvent.click(screen.getByRole('button', { name: '收回' }))
    await screen.findByText('已收回，名额重新放出来了')
    expect(sent('claim.takeBack')).toEqual([
      { id: 'campaign-1', claimId: 'claim-1', version: 2, reason: '打错电话，发给了别人' },
    ])
  })
})
