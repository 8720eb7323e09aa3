import type { Home, Reply } from '@gongyou/shared/contracts/contract'
import { mostMattersCounted } from '@gongyou/shared/contracts/names'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { useShownAgain } from '../../platform/page'
import { unionsFor } from '../../session/staff-work'

export type MatterCounts = Reply<'matter.count'>['body']

/** How much waits at a union of each kind. */
export function useMatterCounts(unionId: string | undefined) {
  const { shown, again } = useKeptAnswer('matter.count', unionId === undefined ? undefined : { union: unionId })
  useShownAgain(() => void again())
  return { shown, again }
}

/** `3`, or `50+` where there may be more; nothing where nothing waits. */
export function countWords(count: number | undefined): string | undefined {
  if (!count) return undefined
  return count < mostMattersCounted ? String(count) : `${mostMattersCounted}+`
}

/** `3件待办`: all that waits at the first union of this person's; nothing for anybody else. */
export function useMattersWaiting(staff: Home['staff']): string | undefined {
  const { shown } = useMatterCounts(unionsFor('see-expulsions', staff)[0]?.id)
  const counts = shown.at === 'here' ? shown.body : {}
  const all = Object.values<MatterCounts[keyof MatterCounts]>(counts).reduce<number>((sum, count = 0) => sum + count, 0)
  return all > 0 ? `${all}件待办` : undefined
}
