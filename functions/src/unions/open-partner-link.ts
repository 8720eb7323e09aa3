import { compactVerify, decodeJwt, errors, importJWK } from 'jose'
import { readPartnerLink, type PartnerLinkReading } from '@gongyou/shared/domain/codes/partner-link'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { PartnerRecord } from '../table/codes.entities'
import type { Partners } from './partners.repository'

/** EdDSA is what RFC 8037 called it, Ed25519 is its name since RFC 9864. */
const algorithms = ['EdDSA', 'Ed25519']

const refused = (because: 'partner-unknown' | 'partner-link-invalid'): PartnerLinkReading => ({
  kind: 'refused',
  because,
})

interface Deps {
  readonly partners: Pick<Partners, 'withId'>
  readonly now: () => Instant
}

/** What a partner's token says, if it is the partner's: until the signature is verified, it only tells whom to ask for. */
export async function openPartnerLink(token: string, { partners, now }: Deps): Promise<PartnerLinkReading> {
  const issuer = issuerOf(token)
  if (issuer === undefined) return refused('partner-link-invalid')
  const partner = await partners.withId(issuer)
  if (partner?.state !== 'active') return refused('partner-unknown')
  const claims = await verifiedClaims(token, partner)
  return claims ? readPartnerLink(claims, now()) : refused('partner-link-invalid')
}

function issuerOf(token: string): string | undefined {
  try {
    const { iss } = decodeJwt(token)
    return typeof iss === 'string' && /^[\w-]{3,40}$/.test(iss) ? iss : undefined
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined
    throw error
  }
}

/** Dates are judged by the rule, which knows where to lead somebody whose link is too old. */
async function verifiedClaims(token: string, { keys }: PartnerRecord): Promise<Record<string, unknown> | undefined> {
  for (const { x } of keys) {
    const key = await importJWK({ kty: 'OKP', crv: 'Ed25519', x }, 'EdDSA')
    try {
      const { payload } = await compactVerify(token, key, { algorithms })
      return JSON.parse(new TextDecoder().decode(payload)) as Record<string, unknown>
    } catch (error) {
      if (!(error instanceof errors.JOSEError)) throw error
    }
  }
  return undefined
}
