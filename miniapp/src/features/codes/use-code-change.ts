import type { StaffCode } from '@gongyou/shared/contracts/contract'
import type { CodeMove } from '@gongyou/shared/domain/codes/code-states'
import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { codesOfflineWords } from './code-words'

export type CodeChangeMoment =
  | { readonly at: 'idle' }
  | { readonly at: 'sending' }
  | { readonly at: 'changed'; readonly move: CodeMove }
  | { readonly at: 'not-changed'; readonly trouble: string }

interface Then {
  readonly learn: (code: StaffCode) => void
  readonly again: () => Promise<unknown>
}

/** Pauses, resumes or replaces a code; a refusal shows the code as it stands by now. */
export function useCodeChange({ code, version }: StaffCode, { learn, again }: Then) {
  const { ask } = useConnection()
  const [moment, setMoment] = useState<CodeChangeMoment>({ at: 'idle' })

  async function change(move: CodeMove): Promise<void> {
    setMoment({ at: 'sending' })
    const reached = await ask('code.change', { code, version, move })
    if (reached.at === 'answered') {
      learn(reached.body.code)
      return setMoment({ at: 'changed', move })
    }
    if (reached.at === 'offline') return setMoment({ at: 'not-changed', trouble: codesOfflineWords })
    await again()
    setMoment({ at: 'not-changed', trouble: reached.problem.detail })
  }

  return { moment, change }
}
