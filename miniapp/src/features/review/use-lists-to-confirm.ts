import type { Home } from '@gongyou/shared/contracts/contract'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { useShownAgain } from '../../platform/page'
import { unionsFor } from '../../session/staff-work'

/** `1份待确认`: the weekly lists that wait for this chair; nothing for anybody else, and nothing while nobody knows. */
export function useListsToConfirm(staff: Home['staff']): string | undefined {
  const chaired = unionsFor('confirm-admission-list', staff)[0]
  const { shown, again } = useKeptAnswer('admission.lists', chaired && { union: chaired.id })
  useShownAgain(() => void again())
  const waiting = shown.at === 'here' ? shown.body.items.filter(({ state }) => state === 'open').length : 0
  return waiting > 0 ? `${waiting}份待确认` : undefined
}
