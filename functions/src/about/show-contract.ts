import type { UseCase } from '../platform/use-case'

let made: Record<string, unknown> | undefined

/** The contract as OpenAPI 3.1, made once and kept. Every schema is in it, so it is loaded when it is first asked for. */
export const showContract: UseCase<'about.contract', unknown> = async () => {
  made ??= (await import('@gongyou/shared/contracts/openapi')).openApiDocument()
  return { status: 200, body: made }
}
