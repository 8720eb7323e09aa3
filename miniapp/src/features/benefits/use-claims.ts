import type { ClaimReply, Reply } from '@gongyou/shared/contracts/contract'
import type { KeptShown } from '../../api/use-kept-answer'
import { usePages } from '../../api/use-pages'
import { useConnection } from '../../session/connection'
import { keptClaimsOn } from './kept'
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
  const { store } = useConnection()
  // a voucher may have been opened and the list never
  const onPhone = () => byId([...keptClaimsOn(store), ...(last?.items ?? [])])
  return { shown: seen(shown, onPhone), again, more }
}

type Shown = ReturnType<typeof usePages<'claim.list', Claim>>['shown']

function seen(shown: Shown, onPhone: () => readonly Claim[]): KeptShown<ClaimsSeen> {
  if (shown.at === 'here') {
    const { items, goesOn } = shown.body
    return { at: 'here', body: { ...parted(items), goesOn }, stale: shown.stale }
  }
  const kept = onPhone()
  if (kept.length === 0) return shown
  const body = { ...parted(kept), goesOn: false }
  if (shown.at === 'waiting') return { at: 'here', body }
  return { at: 'here', body, stale: shown.at === 'offline' ? offlineWords : shown.problem.detail }
}

const offlineWords = '没信号，看到的是上次的，打开过的券照样能用'

function byId(claims: readonly Claim[]): Claim[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()]
}

function parted(items: readonly Claim[]) {
  const latestFirst = [...items].sort((a, b) => (a.claimedAt < b.claimedAt ? 1 : -1))
  const isLive = ({ state }: Claim) => liveStates.includes(state)
  return { live: latestFirst.filter(isLive), over: latestFirst.filter((claim) => !isLive(claim)) }
}
