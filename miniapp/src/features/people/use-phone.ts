import type { Request } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { useState } from 'react'
import type { PhoneRefusal } from '../../platform/phone-button'
import { useConnection, useSession } from '../../session/connection'

/** Where the asking for a phone number stands. */
export type PhoneMoment =
  | { readonly at: 'idle' }
  | { readonly at: 'sending' }
  /** The worker or WeChat said no: the number can be typed. */
  | { readonly at: 'to-type'; readonly because: PhoneRefusal }
  /** On another's record: WeChat's realtime check shows whose it is now. */
  | { readonly at: 'held-by-another' }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'offline' }

export interface BoundPhone {
  /** Masked. */
  readonly number: string
  readonly proven: boolean
}

/** The account's phone: what is bound, and the ways to bind one. `bind` tells whether it worked. */
export function usePhone() {
  const { ask, session } = useConnection()
  const account = useSession().home?.account
  const [moment, setMoment] = useState<PhoneMoment>({ at: 'idle' })

  async function bind(form: Request<'me.bindPhone'>): Promise<boolean> {
    setMoment({ at: 'sending' })
    const reached = await ask('me.bindPhone', form)
    if (reached.at === 'answered') {
      session.learn({ account: { phone: reached.body.phone, phoneProven: reached.body.proven } })
      setMoment({ at: 'idle' })
      return true
    }
    const heldByAnother = reached.at === 'refused' && reached.problem.code === 'phone-in-use'
    setMoment(heldByAnother ? { at: 'held-by-another' } : reached)
    return false
  }

  const bound: BoundPhone | undefined = account?.phone
    ? { number: account.phone, proven: account.phoneProven ?? false }
    : undefined
  const refuse = (because: PhoneRefusal) => setMoment({ at: 'to-type', because })
  return { bound, moment, bind, refuse }
}
