import { SignJWT, errors, jwtVerify } from 'jose'
import { hours, minutes, plus, toMillis, type Duration, type Instant } from '@gongyou/shared/kernel/time'
import { keyFor, type Keyring } from './keyring'

/**
 * Session tokens: signed, short-lived, and dead the moment the account's epoch moves on. They carry an account id and
 * an epoch, nothing personal.
 */
export interface SessionTokens {
  readonly token: string
  readonly refreshToken: string
  readonly expiresAt: Instant
}

export interface SessionClaims {
  readonly accountId: string
  readonly epoch: number
}

export interface Sessions {
  issue(claims: SessionClaims): Promise<SessionTokens>
  /** What a token says, or nothing where it is forged, expired or of the other kind. */
  read(token: string, kind: TokenKind): Promise<SessionClaims | undefined>
}

type TokenKind = 'session' | 'refresh'

const lifetimes: Readonly<Record<TokenKind, Duration>> = { session: minutes(15), refresh: hours(24 * 30) }

export function openSessions(keyring: Keyring, now: () => Instant): Sessions {
  const key = signingKey(keyFor(keyring, 'session'))

  const sign = async ({ accountId, epoch }: SessionClaims, kind: TokenKind) =>
    new SignJWT({ epoch })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(accountId)
      .setAudience(kind)
      .setIssuedAt(secondsOf(now()))
      .setExpirationTime(secondsOf(plus(now(), lifetimes[kind])))
      .sign(await key)

  return {
    async issue(claims) {
      const [token, refreshToken] = await Promise.all([sign(claims, 'session'), sign(claims, 'refresh')])
      return { token, refreshToken, expiresAt: plus(now(), lifetimes.session) }
    },
    async read(token, kind) {
      try {
        const { payload } = await jwtVerify(token, await key, {
          algorithms: ['HS256'],
          audience: kind,
          currentDate: new Date(toMillis(now())),
        })
        const epoch = payload['epoch']
        return payload.sub && typeof epoch === 'number' ? { accountId: payload.sub, epoch } : undefined
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined
        throw error
      }
    },
  }
}

/** Made ready once: from bytes, every token that is read would import the key again. */
function signingKey(bytes: Uint8Array) {
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign', 'verify'])
}

function secondsOf(instant: Instant): number {
  return Math.floor(toMillis(instant) / 1000)
}
