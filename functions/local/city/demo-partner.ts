import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { keyFor, type Keyring } from '../../src/platform/keyring'
import type { PartnerRecord } from '../../src/table/codes.entities'

export const demoPartnerId = 'demo-freight'

/** How RFC 8410 writes an Ed25519 key down: this, and then its 32 bytes. */
const privateKeyHead = Buffer.from('302e020100300506032b657004220420', 'hex')

/** What the invented freight platform signs its links with; drawn from the keys of this machine, and nowhere else. */
export function demoPartnerKey(keyring: Keyring): KeyObject {
  const key = Buffer.concat([privateKeyHead, keyFor(keyring, 'demo-partner')])
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
}

/** The platform as the city knows it: by the public half. */
export function demoPartner(keyring: Keyring): PartnerRecord {
  const { x = '' } = createPublicKey(demoPartnerKey(keyring)).export({ format: 'jwk' })
  return { partnerId: demoPartnerId, name: '甬运通货运（演示）', state: 'active', keys: [{ kid: 'local', x }] }
}
