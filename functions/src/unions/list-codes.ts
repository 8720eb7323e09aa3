import { reaches } from '../platform/reach'
import type { UseCase } from '../platform/use-case'
import { renderCode } from './code.rendering'
import type { CodesDeps } from './codes-dependencies'

/** A union's codes with how far people came through each, the newest poster first. */
export const listCodes: UseCase<'code.list', CodesDeps> = async ({ input, actor }, deps) => {
  if (!(await reaches(actor, 'see-codes', input.id, deps.directory))) return { problem: 'not-found' }
  const list = `codes#${input.id}`
  const from = input.cursor === undefined ? undefined : deps.cursors.read(list, input.cursor)
  if (input.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }

  const page = await deps.codes.listOf(input.id, input.limit, from)
  return {
    status: 200,
    body: {
      items: page.items.map((code) => renderCode(code, deps.linkHost)),
      nextCursor: page.next && deps.cursors.write(list, page.next),
    },
  }
}
