import type { BenefitReply, Reply } from '@gongyou/shared/contracts/contract'
import type { KeptShown } from '../../api/use-kept-answer'
import { usePages } from '../../api/use-pages'
import { useLastSeen } from './use-last-seen'

type Page = Reply<'benefit.list'>['body']

/** Benefits as somebody sees them: what they can have, and what not. */
export interface BenefitsSeen {
  readonly mine: readonly BenefitReply[]
  readonly others: readonly BenefitReply[]
  readonly goesOn: boolean
}

const atOnce = 50

/** What there is; without a network, what was there the last time. */
export function useBenefits() {
  const reading = { rowsIn: ({ items }: Page) => items, keyOf: ({ id }: BenefitReply) => id }
  const { shown, again, more } = usePages('benefit.list', { limit: atOnce }, reading)
  const last = useLastSeen<Page>('benefits', shown.at === 'here' ? shown.body.first : undefined)
  return { shown: seen(shown, last), again, more }
}

type Shown = ReturnType<typeof usePages<'benefit.list', BenefitReply>>['shown']

function seen(shown: Shown, last: Page | undefined): KeptShown<BenefitsSeen> {
  if (shown.at === 'here') {
    const { items, goesOn } = shown.body
    return { at: 'here', body: { ...parted(items), goesOn }, stale: shown.stale }
  }
  if (shown.at === 'waiting' || !last) return shown
  const stale = shown.at === 'offline' ? '没信号，看到的是上次的' : shown.problem.detail
  return { at: 'here', body: { ...parted(last.items), goesOn: false }, stale }
}

/** What I can have, or have, before what I cannot; within each in the order of the server. */
function parted(items: readonly BenefitReply[]) {
  const isMine = ({ entitlement, claimed }: BenefitReply) => entitlement.allowed || claimed !== undefined
  return { mine: items.filter(isMine), others: items.filter((benefit) => !isMine(benefit)) }
}
