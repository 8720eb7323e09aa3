import { SignJWT } from 'jose'
import { minutes, plus } from '@gongyou/shared/kernel/time'
import { openSessions } from '../src/platform/sessions'
import { openActors } from '../src/table/actors.repository'
import type { RunningTown } from './running-town'

/** Session tokens in the name of one account that has signed in: good ones, and such as must open nothing. */
export function tokensOf(town: RunningTown, openid: string) {
  const accountId = town.accountIdOf(openid)
  const { keyring } = town.surroundings
  const expiresAt = () => Math.floor(Date.parse(town.now()) / 1000) + 600

  /** As it is now: signing out everywhere moves it on. */
  async function epoch(): Promise<number> {
    const found = await openActors(town.table, town.now).withId(accountId)
    if (!found) throw new Error(`${openid} has never signed in`)
    return found.account.epoch
  }

  return {
    good: async () => (await openSessions(keyring, town.now).issue({ accountId, epoch: await epoch() })).token,
    expired: async () => {
      const earlier = openSessions(keyring, () => plus(town.now(), minutes(-16)))
      return (await earlier.issue({ accountId, epoch: await epoch() })).token
    },
    revoked: async () => (await openSessions(keyring, town.now).issue({ accountId, epoch: (await epoch()) - 1 })).token,
    /** Right in everything, but signed by somebody else's key. */
    forged: async () =>
      new SignJWT({ epoch: await epoch() })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(accountId)
        .setAudience('session')
        .setExpirationTime(expiresAt())
        .sign(new TextEncoder().encode('a key that somebody made up, 32 bytes')),
    /** Says of itself that it needs no signature. */
    unsigned: async () => {
      const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
      const claims = { epoch: await epoch(), sub: accountId, aud: 'session', exp: expiresAt() }
      return `${part({ alg: 'none' })}.${part(claims)}.`
    },
  }
}
