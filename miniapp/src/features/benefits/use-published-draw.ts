import type { Reply } from '@gongyou/shared/contracts/contract'
import { useRef } from 'react'
import { useTap } from '../../api/use-tap'

type Published = Reply<'draw.published'>['body']

/**
 * Everything that is published of a draw, fetched a page of tickets after the other: thousands at once would not come over
 * a slow network in time. What has come stays, so that a tap after a lost answer goes on where it stopped.
 */
export function usePublishedDraw(benefitId: string) {
  const { progress, send } = useTap('draw.published')
  const come = useRef<Published>()

  /** @returns nothing where an answer was refused or lost, which `progress` tells. */
  async function fetchAll(tell: (tickets: number) => void): Promise<Published | undefined> {
    while (!come.current || come.current.nextPage !== undefined) {
      const { nextPage: page = 0, tickets = [] } = come.current ?? {}
      const next = await send({ id: benefitId, page })
      if (!next) return undefined
      come.current = { ...(come.current ?? next), tickets: [...tickets, ...next.tickets], nextPage: next.nextPage }
      tell(come.current.tickets.length)
    }
    return come.current
  }

  return { progress, fetchAll }
}
