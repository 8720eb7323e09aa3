import type { Landing, Reply } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { useCallback, useEffect, useState } from 'react'
import { useConnection } from '../../session/connection'
import { placeName } from '../../session/use-place-name'

type PartnerArrival = Reply<'partner.arrive'>['body']

/** What came along with a worker, as the form takes it. */
export type Handed = Pick<PartnerArrival['prefill'], 'occupation' | 'platform'> & {
  readonly region?: { readonly code: string; readonly name: string }
}

export type ArrivalMoment =
  | { readonly at: 'waiting' }
  | { readonly at: 'here'; readonly arrival: PartnerArrival; readonly handed: Handed }
  /** The link leads nowhere any more; the union's own page may do all the same. */
  | { readonly at: 'stale'; readonly problem: ProblemBody; readonly landing?: Landing }
  | { readonly at: 'offline' }

/** Comes in by a partner's link, which counts once; one that is too old or used up leads to the union's page. */
export function usePartnerArrival(token: string) {
  const { ask, regions } = useConnection()
  const [moment, setMoment] = useState<ArrivalMoment>({ at: 'waiting' })

  const come = useCallback(async (): Promise<ArrivalMoment> => {
    const reached = await ask('partner.arrive', { token })
    if (reached.at === 'offline') return { at: 'offline' }
    if (reached.at === 'answered') {
      const { occupation, platform, region } = reached.body.prefill
      const place =
        region === undefined ? undefined : { code: region, name: (await placeName(region, regions)) ?? region }
      return { at: 'here', arrival: reached.body, handed: { occupation, platform, region: place } }
    }
    const { problem } = reached
    const page = problem.unionCode === undefined ? undefined : await ask('code.landing', { code: problem.unionCode })
    return { at: 'stale', problem, landing: page?.at === 'answered' ? page.body : undefined }
  }, [ask, regions, token])

  useEffect(() => void come().then(setMoment), [come])
  const again = () => {
    setMoment({ at: 'waiting' })
    void come().then(setMoment)
  }
  return { moment, again }
}
