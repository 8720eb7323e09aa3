import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms'
import { Entity } from 'dynamodb-toolbox/entity'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { item } from 'dynamodb-toolbox/schema/item'
import { record } from 'dynamodb-toolbox/schema/record'
import { string } from 'dynamodb-toolbox/schema/string'
import { readKeyring, type Keyring, type StoredKeyring } from '../platform/keyring'
import type { GongyouTable } from './gongyou-table'

const keyringEntity = (table: GongyouTable) =>
  new Entity({
    name: 'keyring',
    table,
    timestamps: false,
    schema: item({ scope: string().key(), sealing: record(string(), string()), lookup: string(), signing: string() }),
    computeKey: ({ scope }: { scope: string }) => ({ pk: 'KEYRING', sk: scope }),
  })

/** Ties each wrapped key to its use, so that one cannot be passed off as another. */
const contextOf = (use: string) => ({ 'gongyou:use': use })

/**
 * The keyring whose keys lie in the table, wrapped by KMS. The first caller of a new city makes them; of several first
 * callers one wins and all use the winner's.
 */
export async function openWrappedKeyring(table: GongyouTable, kms: KMSClient, keyId: string): Promise<Keyring> {
  const entity = keyringEntity(table)
  const read = async () =>
    (await entity.build(GetItemCommand).key({ scope: 'WRAPPED' }).options({ consistent: true }).send()).Item

  let wrapped = await read()
  if (!wrapped) {
    await saveFirst(entity, { scope: 'WRAPPED', ...(await wrapFresh(kms, keyId)) })
    wrapped = await read()
  }
  if (!wrapped) throw new Error('the keyring was saved and is not there')
  return readKeyring(await unwrap(wrapped, kms, keyId))
}

async function saveFirst(
  entity: ReturnType<typeof keyringEntity>,
  keyring: { scope: string } & StoredKeyring,
): Promise<void> {
  try {
    await entity
      .build(PutItemCommand)
      .item({ ...keyring, sealing: { ...keyring.sealing } })
      .options({ condition: { attr: 'scope', exists: false } })
      .send()
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
  }
}

async function wrapFresh(kms: KMSClient, keyId: string): Promise<StoredKeyring> {
  const wrap = async (use: string) => {
    const { CiphertextBlob } = await kms.send(
      new GenerateDataKeyCommand({ KeyId: keyId, KeySpec: 'AES_256', EncryptionContext: contextOf(use) }),
    )
    return Buffer.from(CiphertextBlob ?? []).toString('base64')
  }
  const [sealing, lookup, signing] = await Promise.all([wrap('sealing'), wrap('lookup'), wrap('signing')])
  return { sealing: { '1': sealing }, lookup, signing }
}

async function unwrap(wrapped: StoredKeyring, kms: KMSClient, keyId: string): Promise<StoredKeyring> {
  const open = async (text: string, use: string) => {
    const { Plaintext } = await kms.send(
      new DecryptCommand({
        KeyId: keyId,
        CiphertextBlob: Buffer.from(text, 'base64'),
        EncryptionContext: contextOf(use),
      }),
    )
    return Buffer.from(Plaintext ?? []).toString('base64')
  }
  const sealing = Object.entries(wrapped.sealing).map(async ([id, key]) => [id, await open(key, 'sealing')] as const)
  return {
    sealing: Object.fromEntries(await Promise.all(sealing)),
    lookup: await open(wrapped.lookup, 'lookup'),
    signing: await open(wrapped.signing, 'signing'),
  }
}
