import { randomBytes } from 'node:crypto'
import { DecryptCommand, GenerateDataKeyCommand, type KMSClient } from '@aws-sdk/client-kms'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, it } from 'vitest'
import { freshTable, storedItems } from '../../testing/table'
import { gongyouTable } from './gongyou-table'
import { openWrappedKeyring } from './keyring.repository'

/** Wraps by turning every bit, and opens only for the key and the use it has wrapped for. */
function smallKms() {
  const asked: string[] = []
  const wrapped = new Map<string, string>()
  const turned = (bytes: Uint8Array) => Uint8Array.from(bytes, (byte) => byte ^ 255)
  const useOf = (context: Record<string, string> = {}) => JSON.stringify(context)
  const send = async (command: unknown) => {
    if (command instanceof GenerateDataKeyCommand) {
      const { KeyId, EncryptionContext } = command.input
      asked.push('generate')
      const plain = randomBytes(32)
      const blob = turned(plain)
      wrapped.set(Buffer.from(blob).toString('base64'), `${KeyId}${useOf(EncryptionContext)}`)
      return { Plaintext: plain, CiphertextBlob: blob }
    }
    if (command instanceof DecryptCommand) {
      const { KeyId, CiphertextBlob = new Uint8Array(), EncryptionContext } = command.input
      asked.push('decrypt')
      const known = wrapped.get(Buffer.from(CiphertextBlob).toString('base64'))
      if (known !== `${KeyId}${useOf(EncryptionContext)}`) throw new Error('InvalidCiphertextException')
      return { Plaintext: turned(CiphertextBlob) }
    }
    throw new Error('not asked of this one')
  }
  return { kms: { send } as unknown as KMSClient, asked }
}

describe('the wrapped keyring', () => {
  it('is one, however many callers come first', async () => {
    const { documents, tableName } = await freshTable()
    const { kms } = smallKms()
    const table = gongyouTable(documents, tableName)
    const opened = await Promise.all(Array.from({ length: 4 }, () => openWrappedKeyring(table, kms, 'city-key')))
    const [first] = opened
    expect(opened).toEqual([first, first, first, first])
    expect(await storedItems(documents, tableName, 'keyring')).toHaveLength(1)
  })

  it('is the first one saved, also for a caller who began before that', async () => {
    const { documents, tableName } = await freshTable()
    const { kms } = smallKms()
    const table = gongyouTable(documents, tableName)
    let goOn = () => {}
    const held = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const slow = {
      send: async (command: object) => {
        if (command instanceof GenerateDataKeyCommand) await held
        return kms.send(command as DecryptCommand)
      },
    } as unknown as KMSClient
    const late = openWrappedKeyring(table, slow, 'city-key')
    const first = await openWrappedKeyring(table, kms, 'city-key')
    goOn()
    expect(await late).toEqual(first)
    expect(await openWrappedKeyring(table, kms, 'city-key')).toEqual(first)
  })

  it('is opened again later, with no new keys made and none of them in clear in the table', async () => {
    const { documents, tableName } = await freshTable()
    const { kms, asked } = smallKms()
    const table = gongyouTable(documents, tableName)
    const first = await openWrappedKeyring(table, kms, 'city-key')
    asked.length = 0
    expect(await openWrappedKeyring(table, kms, 'city-key')).toEqual(first)
    expect(asked).not.toContain('generate')
    const stored = JSON.stringify(await storedItems(documents, tableName, 'keyring'))
    for (const key of [first.lookup, first.signing, ...Object.values(first.sealing.keys)]) {
      expect(stored).not.toContain(Buffer.from(key).toString('base64'))
    }
  })

  it('does not open with another key of KMS, nor with two of its keys exchanged', async () => {
    const { documents, tableName } = await freshTable()
    const { kms } = smallKms()
    const table = gongyouTable(documents, tableName)
    await openWrappedKeyring(table, kms, 'city-key')
    await expect(openWrappedKeyring(table, kms, 'another-key')).rejects.toThrow('InvalidCiphertextException')

    const [item] = await storedItems(documents, tableName, 'keyring')
    const exchanged = { ...item, lookup: item?.['signing'], signing: item?.['lookup'] }
    await documents.send(new PutCommand({ TableName: tableName, Item: exchanged }))
    await expect(openWrappedKeyring(table, kms, 'city-key')).rejects.toThrow('InvalidCiphertextException')
  })
})
