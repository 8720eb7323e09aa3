import { randomBytes, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Logger } from '@aws-lambda-powertools/logger'
import { KMSClient } from '@aws-sdk/client-kms'
import { instantOf } from '@gongyou/shared/kernel/time'
import { openDocuments } from '../table/documents'
import { openWrappedKeyring } from '../table/keyring.repository'
import { gongyouTable } from '../table/gongyou-table'
import { readDeployment } from './settings'
import type { Surroundings } from './surroundings'

/**
 * The surroundings of a Lambda. Opened at the first event and kept while the instance lives: the keyring costs one read
 * and one call to KMS, which an instance that never serves should not pay.
 */
export function inTheCloud<In, Out>(
  context: string,
  wire: (surroundings: Surroundings) => (event: In) => Promise<Out>,
): (event: In) => Promise<Out> {
  let opened: Promise<(event: In) => Promise<Out>> | undefined
  return async (event) => {
    opened ??= openSurroundings(context)
      .then(wire)
      .catch((fault: unknown) => {
        opened = undefined
        throw fault
      })
    return (await opened)(event)
  }
}

async function openSurroundings(context: string): Promise<Surroundings> {
  const { tableName, kmsKeyId, weChat, templates, realName, linkHost, linkProof, taskRoot } = readDeployment()
  const documents = openDocuments()
  const logger = new Logger({ serviceName: context })
  return {
    documents,
    tableName,
    keyring: await openWrappedKeyring(gongyouTable(documents, tableName), new KMSClient({}), kmsKeyId),
    now: () => instantOf(Date.now()),
    newId: randomUUID,
    randomBytes,
    random: Math.random,
    weChat,
    templates,
    realName,
    textVersionAliases: [],
    linkHost,
    linkProof,
    readMade: (name) => readFile(join(taskRoot, name)),
    log: (event, ids) => logger.info(event, { ...ids }),
  }
}
