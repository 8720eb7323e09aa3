import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { tableDescription } from '@gongyou/shared/contracts/table'
import { Table } from 'dynamodb-toolbox/table'

/** The one table as the toolbox sees it. */
export function gongyouTable(documents: DynamoDBDocumentClient, tableName: string) {
  return new Table({
    documentClient: documents,
    name: tableName,
    partitionKey: { name: tableDescription.partitionKey, type: 'string' },
    sortKey: { name: tableDescription.sortKey, type: 'string' },
    entityAttributeSavedAs: 'et',
    indexes: {
      queue: {
        type: 'global',
        partitionKey: { name: 'queuePk', type: 'string' },
        sortKey: { name: 'queueSk', type: 'string' },
      },
      due: {
        type: 'global',
        partitionKey: { name: 'duePk', type: 'string' },
        sortKey: { name: 'dueSk', type: 'string' },
      },
      members: {
        type: 'global',
        partitionKey: { name: 'membersPk', type: 'string' },
        sortKey: { name: 'membersSk', type: 'string' },
      },
      stale: {
        type: 'global',
        partitionKey: { name: 'stalePk', type: 'string' },
        sortKey: { name: 'staleSk', type: 'string' },
      },
      codes: {
        type: 'global',
        partitionKey: { name: 'codesPk', type: 'string' },
        sortKey: { name: 'codesSk', type: 'string' },
      },
      admissions: {
        type: 'global',
        partitionKey: { name: 'admissionsPk', type: 'string' },
        sortKey: { name: 'admissionsSk', type: 'string' },
      },
      vouchers: {
        type: 'global',
        partitionKey: { name: 'voucherPk', type: 'string' },
        sortKey: { name: 'voucherSk', type: 'string' },
      },
    },
  })
}

export type GongyouTable = ReturnType<typeof gongyouTable>
