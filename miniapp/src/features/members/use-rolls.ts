import type { Reply } from '@gongyou/shared/contracts/contract'
import type { RollPurpose } from '@gongyou/shared/domain/membership/roll'
import { useState } from 'react'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { useTap } from '../../api/use-tap'

export type Roll = Reply<'roll.list'>['body']['items'][number]

/** Of which union, and of which trade in it where not of all. */
export interface RollOf {
  readonly union: string
  readonly occupation?: string
}

/** The full rolls of a union: asked for by one person, confirmed by another, opened by the first for a day. */
export function useRolls({ union, occupation }: RollOf) {
  const { shown, again } = useKeptAnswer('roll.list', { union })
  const [done, setDone] = useState<string>()
  const asking = useTap('roll.ask')
  const confirming = useTap('roll.confirm')
  const withdrawing = useTap('roll.withdraw')

  async function settled(sent: Promise<unknown>, says: string) {
    setDone(undefined)
    const body = await sent
    await again()
    if (body) setDone(says)
  }

  const step = ({ id, version }: Roll) => ({ id, version, union })
  return {
    shown,
    again,
    done,
    taps: [asking.progress, confirming.progress, withdrawing.progress],
    askFor: (purpose: RollPurpose) =>
      settled(asking.send({ union, occupation, purpose }), '已提出，等另一位审核人确认'),
    confirm: (roll: Roll) => settled(confirming.send(step(roll)), '确认了，要名册的那位能打开了'),
    withdraw: (roll: Roll) => settled(withdrawing.send(step(roll)), '撤回了，这份名册打不开了'),
  }
}
