import { useAnswer } from '../../api/use-answer'
import { useShownAgain } from '../../platform/page'
import { useConnection, useSession } from '../../session/connection'
import { countNew } from './seen-messages'

/** How many messages came since the list was last looked at; none while nobody knows. */
export function useNewMessages(): number {
  const { store } = useConnection()
  const isOpen = useSession().at === 'open'
  const { shown, again } = useAnswer('me.messages', isOpen ? {} : undefined)
  useShownAgain(() => void again())
  return shown.at === 'here' ? countNew(store, shown.body.items) : 0
}
