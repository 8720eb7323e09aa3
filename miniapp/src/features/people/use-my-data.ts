import type { Reply } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { useAnswer } from '../../api/use-answer'
import { useTap } from '../../api/use-tap'
import { copy } from '../../platform/clipboard'
import { useConnection } from '../../session/connection'

export type MyData = Reply<'me.export'>['body']
type Consent = Reply<'me.consents'>['body']['items'][number]

/** Taking along everything that is held of oneself, and withdrawing what was agreed to. */
export function useMyData() {
  const { session } = useConnection()
  const { shown, again } = useAnswer('me.consents', {})
  const exporting = useTap('me.export')
  const withdrawing = useTap('consent.withdraw')
  const [data, setData] = useState<MyData>()
  const [copied, setCopied] = useState<boolean>()

  /** The consent under which the ID number is handled, where taking it back means something still. */
  const consent =
    shown.at === 'here' ? shown.body.items.find(({ text, follows }) => text === 'sensitiveData' && follows) : undefined

  async function withdraw({ follows }: Consent): Promise<boolean> {
    const left = follows && (await withdrawing.send({ text: 'sensitiveData', follows }))
    if (left) session.learn({ membership: left.membership })
    else await again()
    return left !== undefined
  }

  return {
    shown,
    again,
    consent,
    data,
    copied,
    exporting: exporting.progress,
    withdrawing: withdrawing.progress,
    show: async () => setData(await exporting.send({})),
    copyAll: async (whole: MyData) => setCopied(await copy(JSON.stringify(whole, undefined, 2))),
    withdraw,
  }
}
