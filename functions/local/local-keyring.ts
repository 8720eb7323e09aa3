import { randomBytes } from 'node:crypto'
import { keyFor, newKeyring, readKeyring } from '../src/platform/keyring'
import type { Keyring, StoredKeyring } from '../src/platform/keyring'
import { CannotStart } from './cannot-start'
import type { DataFolder } from './data-folder'

export const keyringFile = 'keys.json'

/** The keyring of a data folder: a file that only its owner may read, made by the first server that opens the folder. */
export function openLocalKeyring(folder: DataFolder): Keyring {
  folder.create(keyringFile, newKeyring(randomBytes))
  const stored = folder.read<StoredKeyring>(keyringFile)
  try {
    if (!stored) throw new Error('it is gone')
    return readKeyring(stored)
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault)
    throw new CannotStart(
      `The keys in ${folder.at(keyringFile)} cannot be used (${why}): remove the folder to start afresh`,
    )
  }
}

/** Tells two keyrings apart and says nothing of either. */
export function fingerprintOf(keyring: Keyring): string {
  return Buffer.from(keyFor(keyring, 'fingerprint')).toString('base64url').slice(0, 22)
}
