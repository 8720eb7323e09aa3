import type { MembershipState } from '@gongyou/shared/domain/membership/states'
import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { member, membership, noOne } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import ChangesPage from '.'

const linksOf = async (home: typeof noOne) => {
  showScreen(<ChangesPage />, { home })
  const links = await screen.findAllByRole('link')
  return links.map((link) => link.getAttribute('aria-label'))
}
const inState = (state: MembershipState) => ({ ...member, membership: { ...membership, state } })

describe('the page of what is rare', () => {
  it.each([
    ['active', ['换一家工会', '要出门半年以上', '没活干了，先留着会籍', '退出工会']],
    ['retained', ['换一家工会', '要出门半年以上', '又有活干了', '退出工会']],
    ['leaving', ['退会办到哪了，撤回退会']],
    ['left', ['看退会证明', '认领会籍', '换到这个微信']],
    ['expelled', ['看工会的决定，请上级再看', '认领会籍', '换到这个微信']],
  ] as const)('shows a membership that is %s what may be done with it, leaving last', async (state, links) => {
    expect(await linksOf(inState(state))).toEqual(links)
  })

  it('shows somebody who is no member here the two ways back to a membership', async () => {
    expect(await linksOf(noOne)).toEqual(['认领会籍', '换到这个微信'])
    screen.getByRole('link', { name: '换到这个微信' }).click()
    expect(phone.opened).toEqual(['/life/recover/index'])
  })
})
