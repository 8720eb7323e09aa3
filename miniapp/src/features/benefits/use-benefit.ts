import type { BenefitReply, Reply } from '@gongyou/shared/contracts/contract'
import { useKeptAnswer, type KeptShown } from '../../api/use-kept-answer'
import { useConnection } from '../../session/connection'
import { keptLists } from './kept'

/** One benefit; without a network, as the list had it the last time. */
export function useBenefit(id: string) {
  const { store } = useConnection()
  const { shown, again } = useKeptAnswer('benefit.show', { id })
  const last = () => store.recall<Reply<'benefit.list'>['body']>(keptLists.benefits)?.items.find((one) => one.id === id)
  const kept = shown.at === 'offline' ? last() : undefined
  const moment: KeptShown<BenefitReply> = kept ? { at: 'here', body: kept, stale: '没信号，看到的是上次的' } : shown
  return { shown: moment, again }
}
