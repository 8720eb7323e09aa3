import { describe, expect, it } from 'vitest'
import { tc3Authorization } from './tc3-signature'

/** The example of Tencent Cloud's page on signature method v3, in which the two characters of the name are escaped. */
const published = {
  method: 'POST',
  query: '',
  payload: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
  service: 'cvm',
  timestamp: 1551113065,
} as const
const headers = { 'content-type': 'application/json; charset=utf-8', host: 'cvm.tencentcloudapi.com' }

describe('a request to Tencent Cloud', () => {
  it('is signed as on the page of 2019, which signs the content type and the host', () => {
    const key = { secretId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE', secretKey: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE' }
    expect(tc3Authorization({ ...published, headers }, key)).toBe(
      'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, ' +
        'SignedHeaders=content-type;host, ' +
        'Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
    )
  })

  it('is signed as on the page of today, which signs the action too and whose key is made of asterisks', () => {
    const key = { secretId: 'AKID********************************', secretKey: '********************************' }
    const withAction = { ...headers, 'x-tc-action': 'DescribeInstances' }
    expect(tc3Authorization({ ...published, headers: withAction }, key)).toBe(
      'TC3-HMAC-SHA256 Credential=AKID********************************/2019-02-25/cvm/tc3_request, ' +
        'SignedHeaders=content-type;host;x-tc-action, ' +
        'Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f',
    )
  })
})
