import type { Reply, StaffCode } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { useKeptAnswer, type KeptShown } from '../../api/use-kept-answer'

type ShownCode = Reply<'code.show'>['body']

/** One code with its funnel of today, of the week and of all days. */
export function useCode(code: string) {
  const { shown, again } = useKeptAnswer('code.show', { code })
  const [last, learn] = useState<StaffCode>()
  return { shown: withNewer(shown, last), again, learn }
}

/** What a change answered is newer than a reading that has not heard of it. */
function withNewer(shown: KeptShown<ShownCode>, last: StaffCode | undefined): KeptShown<ShownCode> {
  if (shown.at !== 'here' || !last || shown.body.code.version >= last.version) return shown
  return { ...shown, body: { ...shown.body, code: { ...last, funnel: shown.body.code.funnel } } }
}
