import { parseTypedCode, readableCode } from '@gongyou/shared/domain/codes/union-code'
import type { LinkProof } from '../platform/surroundings'
import type { UseCase } from '../platform/use-case'
import type { Directory } from '../table/directory.repository'
import { linkPage } from './link-page'

interface Deps {
  readonly directory: Pick<Directory, 'code' | 'union'>
  readonly linkProof?: LinkProof
}

/**
 * What a poster's link opens where it is not WeChat that opens it: a page that says whose the code is and how to go on.
 * WeChat itself never asks for it: its rule for links takes whatever begins with `https://<host>/u/` to the
 * mini-program, once it has found its verification file here.
 */
export const openLink: UseCase<'about.link', Deps> = async ({ input: { link } }, { directory, linkProof }) => {
  if (linkProof && linkProof.name !== '' && link === linkProof.name) {
    return { status: 200, body: { name: link, mediaType: 'text/plain', bytes: bytesOf(linkProof.content) } }
  }
  const text = parseTypedCode(link)
  const code = text && (await directory.code(text))
  const union = code && (await directory.union(code.unionId))
  const linked = text && union && { unionName: union.name, phone: union.phone, readable: readableCode(text) }
  return { status: 200, body: { name: 'link.html', mediaType: 'text/html', bytes: bytesOf(linkPage(linked)) } }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
