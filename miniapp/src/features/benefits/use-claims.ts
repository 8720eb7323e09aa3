import type { ClaimReply, Reply } from '@gongyou/shared/contracts/contract'
import type { KeptShown } from '../../api/use-kept-answer'
import { usePages } from '../../api/use-pages'
import { useLastSeen } from './use-last-seen'

export type Claim = ClaimReply['claim']
type Page = Reply<'claim.list'>['body']

/** What I have claimed: what can be used or is still to come, and what is over. */
export interface ClaimsSeen {
  readonly live: readonly Claim[]
  readonly over: readonly Claim[]
  readonly goesOn: boolean
}

const atOnce = 50
const liveStates: readonly Claim['state'][] = ['held', 'won', 'entered', 'requested']

/** My claims, the latest first; without a network, as they were the last time. */
export function useClaims(isSignedIn: boolean) {
  const reading = { rowsIn: ({ items }: Page) => items, keyOf: ({ id }: Claim) => id }
  const { shown, again, more } = usePages('claim.list', isSignedIn ? { limit: atOnce } : undefined, reading)
  const last = useLastSeen<Page>('claims', shown.at === 'here' ? shown.body.first : undefined)
  return { shown: seen(shown, last), again, more }
}

type Shown = ReturnType<typeof usePages<'claim.list', Claim>>['shown']

function seen(shown: Shown, last: Page | undefined): KeptShown<ClaimsSeen> {
  if (shown.at === 'here') {
    const { items, goesOn } = shown.body
    return { at: 'here', body: { ...parted(items), goesOn }, stale: shown.stale }
  }
  if (!last) return shown
  const body = { ...parted(last.items), goesOn: false }
  if (shown.at === 'waiting') return { at: 'here', body }
  return {
    at: 'here',
    body,
    stale: shown.at === 'offline' ? '没信号，看到的是上次的，打开过的券照样能用' : shown.problem.detail,
  }
}

function parted(items: readonly Claim[]) {
  const latestFirst = [...items].sort((a, b) => (a.claimedAt < b.claimedAt ? 1 : -1))
  const isLive = ({ state }: Claim) => liveStates.includes(state)
  return { live: latestFirst.filter(isLive), over: latestFirst.filter((claim) => !isLive(claim)) }
}
