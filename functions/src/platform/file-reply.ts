import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { FileReply } from '@gongyou/shared/contracts/contract'

/** A file as API Gateway takes it from a Lambda: in base64, from which the gateway makes bytes again. */
export function fileReply(
  status: number,
  { name, mediaType, bytes }: FileReply,
  requestId: string,
): APIGatewayProxyStructuredResultV2 {
  return {
    statusCode: status,
    headers: {
      ...(mediaType.startsWith('text/') ? shown(mediaType) : kept(mediaType, name)),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'x-request-id': requestId,
    },
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  }
}

/** A page to be looked at: nothing in it runs, and nothing is fetched for it. */
function shown(mediaType: string): Record<string, string> {
  return {
    'content-type': `${mediaType}; charset=utf-8`,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  }
}

function kept(mediaType: string, name: string): Record<string, string> {
  return { 'content-type': mediaType, 'content-disposition': dispositionOf(name) }
}

/** The name twice: in ASCII for who reads no more than that (RFC 6266), and as it is (RFC 8187). */
function dispositionOf(name: string): string {
  const ascii = name.replace(/[^\w.-]+/g, '-').replace(/^-+/, '')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`
}
