import { openApiDocument } from '@gongyou/shared/contracts/openapi'
import type { UseCase } from '../platform/use-case'

let made: Record<string, unknown> | undefined

/** The contract as OpenAPI 3.1, made once and kept. */
export const showContract: UseCase<'about.contract', unknown> = async () => {
  made ??= openApiDocument()
  return { status: 200, body: made }
}
