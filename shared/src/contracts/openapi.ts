import * as z from 'zod'
import { contract } from './contract'
import type { RouteContract } from './kit'
import { problems } from './problems'
import { methodsOf, routeNames, routeOf, type Method, type Route, type RouteName } from './routes'

/** The contract as an OpenAPI 3.1 document, as served at `GET /openapi.json`. */
export function openApiDocument(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const name of routeNames) {
    const route = routeOf(name)
    for (const method of methodsOf(route)) {
      paths[route.path] = { ...paths[route.path], [method.toLowerCase()]: operation(name, method) }
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Gongyou', version: '1', description: 'Joining a trade union by a scan, and what follows.' },
    paths,
    components: {
      securitySchemes: { session: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: problemSchema },
    },
  }
}

/** What a route is called under one of its methods; an operation's id must be its own. */
function operationId(name: RouteName, method: Method): string {
  return method === routeOf(name).method ? name : `${name}ByPost`
}

function operation(name: RouteName, method: Method): Record<string, unknown> {
  const route = routeOf(name)
  const page: RouteContract = contract[name]
  return {
    operationId: operationId(name, method),
    tags: [route.context],
    ...(route.audience !== 'anyone' && { security: [{ session: [] }] }),
    parameters: [
      ...parametersOf(page.path, 'path'),
      ...parametersOf(page.query, 'query'),
      ...(route.idempotent ? [idempotencyHeader] : []),
    ],
    ...(page.body && {
      requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(page.body, 'input') } } },
    }),
    responses: { ...responsesOf(page, route), default: problemResponse },
  }
}

function responsesOf(page: RouteContract, { gives }: Route): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(page.replies).map(([status, schema]) => [
      status,
      { description: 'Done', ...(status !== '204' && { content: gives ? fileContent(gives) : jsonContent(schema) }) },
    ]),
  )
}

function jsonContent(schema: z.ZodType): Record<string, unknown> {
  return { 'application/json': { schema: jsonSchema(schema, 'output') } }
}

/** OpenAPI 3.1 leaves the schema of plain bytes empty. */
function fileContent(mediaType: string): Record<string, unknown> {
  return { [mediaType]: {} }
}

function parametersOf(shape: z.ZodObject | undefined, place: 'path' | 'query'): Record<string, unknown>[] {
  return Object.entries(shape?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(schema as z.ZodType, undefined).success,
    schema: jsonSchema(schema as z.ZodType, 'input'),
  }))
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' })
  return rest
}

const idempotencyHeader = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', format: 'uuid' },
}

const problemResponse = {
  description: 'Refused',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'A Chinese sentence that says what to do next.' },
    code: { type: 'string', enum: Object.keys(problems) },
    fields: { type: 'object', additionalProperties: { type: 'string' } },
    fieldCodes: { type: 'object', additionalProperties: { type: 'string' } },
    retryAfter: { type: 'integer' },
    reasons: { type: 'array', items: { type: 'string' } },
    unionCode: { type: 'string' },
    requestId: { type: 'string' },
  },
}
