import { useState } from 'react'
import { useConnection } from '../../session/connection'
import type { StaffCampaign } from './campaign-draft'
import { campaignsOfflineWords } from './campaign-words'
import { batchesOf, linesIn } from './pasted-codes'

export type ImportMoment =
  | { readonly at: 'filling'; readonly trouble?: string }
  | { readonly at: 'sending'; readonly done: number; readonly of: number }
  | { readonly at: 'done'; readonly added: number; readonly left: readonly RefusedLine[] }

/** A line that was not taken, and why. */
export interface RefusedLine {
  readonly code: string
  readonly because: string
}

/**
 * Brings in what was pasted, so many lines at a time, each from the version that the one before left. Lines that were
 * taken go out of the box as they go; what is left in it was not sent, or was refused, and each says why.
 */
export function useCodesImport(campaign: StaffCampaign, again: () => Promise<unknown>) {
  const { ask } = useConnection()
  const [pasted, setPasted] = useState('')
  const [moment, setMoment] = useState<ImportMoment>({ at: 'filling' })

  function change(text: string): void {
    setPasted(text)
    setMoment({ at: 'filling' })
  }

  async function bringIn(): Promise<void> {
    const lines = linesIn(pasted)
    if (lines.length === 0) return setMoment({ at: 'filling', trouble: '先把券码贴进来，一行一个' })
    let { version } = campaign
    const refused: RefusedLine[] = []
    const batches = batchesOf(lines)
    for (const [place, codes] of batches.entries()) {
      const sent = batches.slice(0, place).flat().length
      setMoment({ at: 'sending', done: sent, of: lines.length })
      const reached = await ask('campaign.importCodes', { id: campaign.id, version, codes })
      if (reached.at !== 'answered') {
        setPasted([...refused.map(({ code }) => code), ...lines.slice(sent)].join('\n'))
        await again()
        const because = reached.at === 'offline' ? campaignsOfflineWords : reached.problem.detail
        return setMoment({ at: 'filling', trouble: `前面${sent}行办好了，后面的还在框里。${because}` })
      }
      version = reached.body.campaign.version
      reached.body.results.forEach(({ problem }, at) => {
        if (problem) refused.push({ code: codes[at] ?? '', because: problem.detail })
      })
    }
    setPasted(refused.map(({ code }) => code).join('\n'))
    setMoment({ at: 'done', added: lines.length - refused.length, left: refused })
    await again()
  }

  return { pasted, moment, change, bringIn }
}
