import { describe, expect, it } from 'vitest'
import { clientsIn } from './bundle'

const output = (inputs: Record<string, number>) => ({
  bytes: 0,
  imports: [],
  exports: [],
  inputs: Object.fromEntries(Object.entries(inputs).map(([path, bytesInOutput]) => [path, { bytesInOutput }])),
})

describe('the AWS clients of a bundle', () => {
  it('are those that left code in it, each once', () => {
    const outputs = {
      'index.mjs': output({
        'functions/src/people/lambda.ts': 900,
        'node_modules/@aws-sdk/client-kms/dist-es/KMSClient.js': 400,
        'node_modules/@aws-sdk/client-dynamodb/dist-es/DynamoDBClient.js': 400,
        'node_modules/@aws-sdk/client-dynamodb/dist-es/index.js': 20,
        'functions/node_modules/@aws-sdk/client-s3/dist-es/S3Client.js': 0,
        'node_modules/@aws-sdk/lib-dynamodb/dist-es/index.js': 10,
      }),
    }
    expect(clientsIn({ outputs })).toEqual(['dynamodb', 'kms'])
  })

  it('count those that the SDK nests to fetch credentials', () => {
    const nested = 'node_modules/@aws-sdk/nested-clients/dist-es/submodules/sts/STSClient.js'
    expect(clientsIn({ outputs: { 'index.mjs': output({ [nested]: 400 }) } })).toEqual(['sts'])
  })
})
