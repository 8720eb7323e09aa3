import { randomUUID } from 'node:crypto'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { SignJWT, exportJWK, generateKeyPair, type CryptoKey } from 'jose'
import { partnerLinkAudience } from '@gongyou/shared/domain/codes/partner-link'
import { toMillis } from '@gongyou/shared/kernel/time'
import { partnerEntity } from '../src/table/codes.entities'
import type { RunningTown } from './running-town'

/** A freight platform that hands drivers over to the town's unions, with the key that it signs with. */
export async function registerPartner(town: RunningTown, partnerId = 'freight-platform') {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true })
  const { x = '' } = await exportJWK(publicKey)
  const partner = { partnerId, name: '甬运通（演示）', state: 'active' as const, keys: [{ kid: 'first', x }] }
  await partnerEntity(town.table).build(PutItemCommand).item(partner).send()
  return {
    partner,
    sign: (claims: Readonly<Record<string, unknown>>, key: CryptoKey = privateKey) =>
      signed({ iss: partnerId, ...datedNow(town), ...claims }, key),
  }
}

function datedNow({ now }: RunningTown) {
  const iat = Math.floor(toMillis(now()) / 1000)
  return { aud: partnerLinkAudience, iat, exp: iat + 600, jti: randomUUID() }
}

function signed(claims: Readonly<Record<string, unknown>>, key: CryptoKey): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA' }).sign(key)
}
