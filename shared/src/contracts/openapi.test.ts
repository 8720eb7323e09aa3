import { describe, expect, it } from 'vitest'
import { openApiDocument } from './openapi'
import { problems } from './problems'
import { methodsOf, routeNames, routeOf } from './routes'

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined }
type JsonObject = { readonly [key: string]: Json | undefined }

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required: boolean
  readonly schema: JsonObject
}
interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly security?: Json
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly required: boolean; readonly content: Readonly<Record<string, JsonObject>> }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: JsonObject }>>
}
interface Document {
  readonly openapi: string
  readonly info: JsonObject
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly securitySchemes: JsonObject; readonly schemas: { readonly Problem: JsonObject } }
}

/** As the service sends it: what JSON cannot hold is gone. */
const document = JSON.parse(JSON.stringify(openApiDocument())) as Document

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ name: operation.operationId, path, method, operation })),
)
/** A PATCH that a phone sends as POST is the same route under another id. */
const declaredFor = (operationId: string) =>
  routeNames.find((route) => route === operationId || `${route}ByPost` === operationId)
const named = (name: string) => operations.find((operation) => operation.name === name)?.operation

/** Every object of the document with the way to it. */
function* objectsIn(json: Json | undefined, way: string): Generator<[string, JsonObject]> {
  if (typeof json !== 'object' || json === null) return
  if (!Array.isArray(json)) yield [way, json as JsonObject]
  for (const [key, part] of Object.entries(json)) yield* objectsIn(part, `${way}/${key}`)
}
const everyObject = [...objectsIn(document as unknown as Json, '#')]

describe('the OpenAPI document', () => {
  it('is of version 3.1 and holds what that version asks for', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/)
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) })
    for (const { operation } of operations) {
      for (const response of Object.values(operation.responses)) expect(response.description).not.toBe('')
    }
  })

  it('has every route by its path, method and name, and no other', () => {
    const listed = operations.map(({ name, path, method }) => `${name} ${method} ${path}`)
    const declared = routeNames.flatMap((name) =>
      methodsOf(routeOf(name)).map((method) => {
        const id = method === routeOf(name).method ? name : `${name}ByPost`
        return `${id} ${method.toLowerCase()} ${routeOf(name).path}`
      }),
    )
    expect(listed.sort()).toEqual(declared.sort())
  })

  it('names each operation once', () => {
    expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length)
  })

  it.each(operations)('declares every part of the path as a required parameter: $name', ({ path, operation }) => {
    const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
    expect(inPath.map(({ name }) => name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part))
    expect(inPath.every(({ required }) => required)).toBe(true)
  })

  it.each(operations)('gives every parameter a schema and a place of its own: $name', ({ operation }) => {
    const places = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`)
    expect(new Set(places).size).toBe(places.length)
    for (const { schema } of operation.parameters) expect(schema).toHaveProperty('type')
  })

  it.each(operations)(
    'asks for an idempotency key exactly where a write happens once: $name',
    ({ name, operation }) => {
      const key = operation.parameters.find((parameter) => parameter.name === 'Idempotency-Key')
      const declared = declaredFor(name)
      expect(key?.required).toBe(declared && routeOf(declared).idempotent ? true : undefined)
    },
  )

  it.each(operations)('asks for a session unless anyone may call: $name', ({ name, operation }) => {
    const declared = declaredFor(name)
    const open = declared && routeOf(declared).audience === 'anyone'
    expect(operation.security).toEqual(open ? undefined : [{ session: [] }])
    expect(document.components.securitySchemes).toHaveProperty('session')
  })

  it.each(operations)('answers something on success and a problem else: $name', ({ operation }) => {
    const statuses = Object.keys(operation.responses)
    expect(statuses.some((status) => /^20[014]$/.test(status))).toBe(true)
    expect(operation.responses['default']?.content).toHaveProperty('application/problem+json')
    expect(operation.responses['204']?.content).toBeUndefined()
  })

  it('refers to nothing that is not there', () => {
    for (const [way, object] of everyObject) {
      const reference = object['$ref']
      if (reference !== undefined) expect(resolved(reference), way).toBeDefined()
    }
  })

  it('says once which dialect its schemas are in, by its version', () => {
    expect(everyObject.filter(([, object]) => '$schema' in object).map(([way]) => way)).toEqual([])
  })

  it('describes inputs as they are sent: what has a default need not be', () => {
    const parameters = named('review.queue')?.parameters ?? []
    expect(parameters.map(({ name, required }) => [name, required])).toEqual([
      ['cursor', false],
      ['limit', false],
      ['union', true],
    ])
    expect(bodyOf('admission.confirm')).not.toHaveProperty('required')
  })

  it('closes every body to what it does not name', () => {
    for (const { name, operation } of operations) {
      if (operation.requestBody) expect(bodyOf(name), name).toMatchObject({ additionalProperties: false })
    }
  })

  it('lists the whole catalogue of problems', () => {
    expect(document.components.schemas.Problem).toMatchObject({
      properties: { code: { enum: Object.keys(problems) } },
    })
  })
})

function bodyOf(name: string): Json | undefined {
  return named(name)?.requestBody?.content['application/json']?.['schema']
}

function resolved(reference: Json): Json | undefined {
  if (typeof reference !== 'string' || !reference.startsWith('#/')) return undefined
  return reference
    .slice(2)
    .split('/')
    .reduce<Json | undefined>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as JsonObject)[key] : undefined),
      document as unknown as Json,
    )
}
