import type { MembershipReply, Reply } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { useTap } from '../../api/use-tap'
import { useConnection } from '../../session/connection'
import { forgetDraft, recallDraft } from './draft'
import { useTypedIdentity } from './use-typed-identity'

/** The membership that the city's existing base knows. */
export type BaseEntry = Reply<'adoption.find'>['body']['found']

/** Claiming a membership that is held already: looked up after the real-name check, then taken with one more tap. */
export function useAdoption() {
  const { store, session, now } = useConnection()
  const identity = useTypedIdentity()
  const [occupation, setOccupation] = useState(() => recallDraft(store, now())?.answers.occupation ?? '')
  const [found, setFound] = useState<BaseEntry>()
  const finding = useTap('adoption.find')
  const adopting = useTap('adoption.adopt')

  async function find(): Promise<void> {
    const ready = identity.ready()
    if (ready) setFound((await finding.send(ready))?.found)
  }

  async function adopt(): Promise<MembershipReply | undefined> {
    const ready = identity.ready()
    const adopted = ready && (await adopting.send({ ...ready, ...(occupation && { occupation }) }))
    if (!adopted) return undefined
    forgetDraft(store)
    session.learn({ membership: adopted.membership })
    void session.refreshHome()
    return adopted.membership
  }

  return {
    identity,
    occupation,
    found,
    finding: finding.progress,
    adopting: adopting.progress,
    find,
    adopt,
    chooseOccupation: setOccupation,
    /** It is somebody else's, or a slip of the pen: back to the fields. */
    lookAgain: () => setFound(undefined),
  }
}
