import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { treeOfflineWords } from './tree-words'
import type { UnionFormMoment } from './union-moment'
import type { StaffUnion } from './use-staff-union'

/** Puts a union under another parent, from the version that was seen. */
export function useMove({ id, version }: Pick<StaffUnion, 'id' | 'version'>) {
  const { ask } = useConnection()
  const [moment, setMoment] = useState<UnionFormMoment>({ at: 'filling' })

  async function move(parentId: string): Promise<boolean> {
    setMoment({ at: 'sending' })
    const reached = await ask('union.move', { id, version, parentId })
    const trouble = reached.at === 'refused' ? reached.problem.detail : treeOfflineWords
    setMoment({ at: 'filling', ...(reached.at !== 'answered' && { trouble }) })
    return reached.at === 'answered'
  }

  return { moment, move, anew: () => setMoment({ at: 'filling' }) }
}
