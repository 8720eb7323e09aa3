import type { Reply } from '@gongyou/shared/contracts/contract'
import { useRef } from 'react'
import { useTap } from '../../api/use-tap'

type Published = Reply<'draw.published'>['body']

interface Watched {
  /** How many tickets have come. */
  readonly tell: (tickets: number) => void
  /** Whether somebody still waits for them. */
  readonly wanted: () => boolean
}

/**
 * Everything that is published of a draw, fetched a page of tickets after the other: thousands at once would not come over
 * a slow network in time. What has come stays, so that a tap after a lost answer goes on where it stopped.
 */
export function usePublishedDraw(benefitId: string) {
  const { progress, send } = useTap('draw.published')
  const fetched = useRef<Published>()

  /** @returns nothing where nobody waits for it any more, or an answer was refused or lost, which `progress` tells. */
  async function fetchAll({ tell, wanted }: Watched): Promise<Published | undefined> {
    while (!fetched.current || fetched.current.nextPage !== undefined) {
      const { nextPage: page = 0, tickets = [] } = fetched.current ?? {}
      const next = await send({ id: benefitId, page })
      if (!next || !wanted()) return undefined
      fetched.current = {
        ...(fetched.current ?? next),
        tickets: [...tickets, ...next.tickets],
        nextPage: next.nextPage,
      }
      tell(fetched.current.tickets.length)
    }
    return fetched.current
  }

  return { progress, fetchAll }
}
