import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import { partnerLinkAudience, partnerLinkOf } from '@gongyou/shared/domain/codes/partner-link'
import { toMillis } from '@gongyou/shared/kernel/time'
import { demoPartnerId, demoPartnerKey } from '../city/demo-partner'
import type { Keyring } from '../../src/platform/keyring'
import type { Clock } from '../clock'

interface Signing {
  readonly keyring: Keyring
  readonly clock: Clock
  readonly host: string
}

/**
 * `POST /__local/partner-links`: what the invented freight platform would have signed for `{code, occupation?, platform?,
 * region?}`. Whatever else is said goes in as well, so that a link can be tried that must be refused.
 */
export async function signPartnerLink(
  body: string,
  { keyring, clock, host }: Signing,
): Promise<{ token: string; link: string } | { error: string }> {
  const claims = fieldsOf(body)
  if (!claims) return { error: 'the body is {"code": "…", "occupation": "truck-driver"}' }
  const iat = Math.floor(toMillis(clock.now()) / 1000)
  const dated = { iss: demoPartnerId, aud: partnerLinkAudience, iat, exp: iat + 600, jti: randomUUID() }
  const token = await new SignJWT({ ...dated, ...claims })
    .setProtectedHeader({ alg: 'EdDSA' })
    .sign(demoPartnerKey(keyring))
  return { token, link: partnerLinkOf(token, host) }
}

function fieldsOf(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const fields = JSON.parse(body) as unknown
    return typeof fields === 'object' && fields !== null ? (fields as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
