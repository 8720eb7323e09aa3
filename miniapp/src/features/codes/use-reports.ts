import type { PosterReport } from '@gongyou/shared/contracts/contract'
import type { ReportOutcome } from '@gongyou/shared/contracts/names'
import { useState } from 'react'
import { useAnswer } from '../../api/use-answer'
import { useConnection } from '../../session/connection'
import { codesOfflineWords } from './code-words'

/** What was reported of a poster, and marking it as looked after. */
export function useReports(code: string) {
  const { ask } = useConnection()
  const { shown, again } = useAnswer('code.reports', { code })
  const [sending, setSending] = useState<string>()
  const [trouble, setTrouble] = useState<string>()

  async function close({ id }: PosterReport, outcome: ReportOutcome): Promise<void> {
    setSending(id)
    setTrouble(undefined)
    const reached = await ask('code.closeReport', { code, id, outcome })
    if (reached.at === 'refused') setTrouble(reached.problem.detail)
    if (reached.at === 'offline') setTrouble(codesOfflineWords)
    else await again()
    setSending(undefined)
  }

  return { shown, again, sending, trouble, close }
}
