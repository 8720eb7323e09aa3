import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { treeOfflineWords } from './tree-words'
import type { UnionChange } from './use-staff-union'

const routes = { confirm: 'union.confirmChange', withdraw: 'union.withdrawChange' } as const
export type ChangeDecision = keyof typeof routes

export type ChangeMoment =
  | { readonly at: 'idle' }
  | { readonly at: 'sending' }
  | { readonly at: 'decided'; readonly decision: ChangeDecision }
  | { readonly at: 'not-decided'; readonly trouble: string }

/** Confirms a merger or dissolution as the second person, or takes it back; either way it is shown as it stands by now. */
export function useChangeDecision({ union, id: changeId, version }: UnionChange, again: () => Promise<unknown>) {
  const { ask } = useConnection()
  const [moment, setMoment] = useState<ChangeMoment>({ at: 'idle' })

  async function decide(decision: ChangeDecision): Promise<void> {
    setMoment({ at: 'sending' })
    const reached = await ask(routes[decision], { id: union.id, changeId, version })
    if (reached.at === 'offline') return setMoment({ at: 'not-decided', trouble: treeOfflineWords })
    await again()
    setMoment(
      reached.at === 'answered' ? { at: 'decided', decision } : { at: 'not-decided', trouble: reached.problem.detail },
    )
  }

  return { moment, decide }
}
