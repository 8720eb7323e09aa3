import { randomBytes, randomUUID } from 'node:crypto'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { APIGatewayProxyEventV2 } from 'aws-lambda'
import { makeCall, type Call, type CallOptions, type Outcome } from '@gongyou/shared/contracts/call'
import type { Answer, Request } from '@gongyou/shared/contracts/contract'
import { routeNames, routeOf, type Context, type RouteName } from '@gongyou/shared/contracts/routes'
import { generateNationalId } from '@gongyou/shared/domain/identity/national-id'
import type { Duration, Instant, LocalDate } from '@gongyou/shared/kernel/time'
import { plus } from '@gongyou/shared/kernel/time'
import { serveStandIns } from '../local/stand-ins/over-http'
import { openStandIns, standInPaths } from '../local/stand-ins/stand-ins'
import { stateInMemory } from '../local/stand-ins/state'
import { demoCredentials } from '../local/stand-ins/surroundings'
import { wire as wireAbout } from '../src/about/lambda'
import { wire as wireChecks } from '../src/checks/lambda'
import { wire as wireEnrolment } from '../src/enrolment/lambda'
import { wire as wireMembership } from '../src/membership/lambda'
import { accountIdOf } from '../src/people/open-session'
import { wire as wirePeople } from '../src/people/lambda'
import { withPatience } from '../src/platform/ask'
import { newKeyring, readKeyring } from '../src/platform/keyring'
import { openSeal } from '../src/platform/sealed'
import type { HttpHandler } from '../src/platform/serve'
import type { AskingSurroundings } from '../src/platform/surroundings'
import { apart, measured, type Consumed } from '../src/table/capacity'
import { gongyouTable } from '../src/table/gongyou-table'
import { wire as wireUnions } from '../src/unions/lambda'
import { codes, foundTown, staff, type StaffMember } from './small-town'
import { freshTable } from './table'

/** The small town with every context running on the embedded engine and the stand-ins answering over real HTTP. */
export type RunningTown = Awaited<ReturnType<typeof runTown>>

export interface TownSettings {
  readonly existingBase?: readonly { readonly nationalId: string; readonly unionName: string }[]
  /** Puts something between the contexts and the table, such as a client that throttles. */
  readonly between?: (documents: DynamoDBDocumentClient) => DynamoDBDocumentClient
}

export async function runTown({ existingBase, between = (documents) => documents }: TownSettings = {}) {
  const fresh = await freshTable()
  let time = '2026-11-16T01:30:00.000Z' as Instant
  const now = () => time
  const standIns = openStandIns({ state: stateInMemory(), now, wait: async () => undefined })
  const { origin, close } = await serveStandIns(standIns)
  const keyring = readKeyring(newKeyring(randomBytes))
  const seal = openSeal(keyring, randomBytes)
  const bare = {
    documents: between(fresh.documents),
    tableName: fresh.tableName,
    keyring,
    now,
    newId: randomUUID,
    randomBytes,
    random: () => 0,
    weChat: { host: origin + standInPaths.weChat, ...demoCredentials },
    realName: { host: origin + standInPaths.realName, ...demoCredentials },
    textVersionAliases: ['current'],
    log: () => undefined,
  }
  const checks = wireChecks(bare)
  const surroundings: AskingSurroundings = {
    ...bare,
    askChecks: withPatience((question) => apart(() => checks(question))),
  }
  await foundTown(
    gongyouTable(fresh.documents, fresh.tableName),
    {
      accountIdOf: (openid) => accountIdOf(openid, seal),
      digestOf: (nationalId) => seal.digest('national-id', nationalId),
    },
    existingBase,
  )

  const handlers: Readonly<Record<Context, HttpHandler>> = {
    about: wireAbout(surroundings),
    people: wirePeople(surroundings),
    unions: wireUnions(surroundings),
    enrolment: wireEnrolment(surroundings),
    membership: wireMembership(surroundings),
  }
  const call = callThrough(handlers)
  const codeFor = async (body: Readonly<Record<string, unknown>>) => {
    const reply = await fetch(`${origin}/__wechat/codes`, { method: 'POST', body: JSON.stringify(body) })
    return ((await reply.json()) as { code: string }).code
  }

  return {
    call,
    close,
    surroundings,
    handlers,
    seal,
    now,
    documents: fresh.documents,
    tableName: fresh.tableName,
    advance: (by: Duration) => {
      time = plus(time, by)
    },
    codeFor,
    orderFault: (path: string, fault: string, times = 1) =>
      fetch(`${origin}/__wechat/faults`, { method: 'POST', body: JSON.stringify({ path, fault, times }) }),
    signIn: async (openid: string, unionCode?: string) => {
      const loginCode = await codeFor({ kind: 'login', openid })
      return succeeded(await call('session.open', { loginCode, unionCode })).body
    },
  }
}

/** Calls the contexts in this process, on the events that API Gateway would hand them. */
function callThrough(handlers: Readonly<Record<Context, HttpHandler>>): Call {
  return makeCall(async ({ method, path, headers, body }) => {
    const url = new URL(path, 'http://town')
    const { event, context } = eventFor(method, url, headers, body)
    const result = await handlers[context](event)
    return { status: result.statusCode ?? 200, body: result.body ?? '' }
  })
}

function eventFor(method: string, url: URL, headers: Readonly<Record<string, string>>, body?: string) {
  const name = routeNames.find((each) => routeOf(each).method === method && patternOf(each).test(url.pathname))
  if (!name) throw new Error(`no route for ${method} ${url.pathname}`)
  const { path, context } = routeOf(name)
  const event = {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: { ...headers },
    queryStringParameters: Object.fromEntries(url.searchParams),
    pathParameters: decoded(patternOf(name).exec(url.pathname)?.groups ?? {}),
    requestContext: { requestId: randomUUID(), http: { method, path: url.pathname, sourceIp: '127.0.0.1' } },
    body,
    isBase64Encoded: false,
  } as unknown as APIGatewayProxyEventV2
  return { event, context }
}

function patternOf(name: RouteName): RegExp {
  return new RegExp(`^${routeOf(name).path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
}

function decoded(groups: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]))
}

/** The answer of a call that was meant to succeed; what it was refused for fails the test by name. */
export function succeeded<R extends RouteName>(outcome: Outcome<R>): { readonly ok: true } & Answer<R> {
  if (!outcome.ok)
    throw new Error(`refused: ${outcome.problem.code} ${JSON.stringify(outcome.problem.fieldCodes ?? {})}`)
  return outcome
}

/** The name of the refusal of a call that was meant to be refused. */
export function refusalOf(outcome: Outcome<RouteName>): string {
  if (outcome.ok) throw new Error('not refused')
  return outcome.problem.code
}

/** Somebody in the town, signed in, with the calls that a phone would make. */
export async function someone(town: RunningTown, openid: string) {
  const { token } = await town.signIn(openid)
  const as = (options: CallOptions = {}): CallOptions => ({ token, idempotencyKey: randomUUID(), ...options })
  return {
    openid,
    token,
    call: <R extends RouteName>(name: R, input: Request<R>, options?: CallOptions) =>
      town.call(name, input, as(options)),
    bindPhone: async (phoneNumber: string) => {
      const phoneCode = await town.codeFor({ kind: 'phone', openid, phoneNumber })
      return town.call('me.bindPhone', { phoneCode }, as())
    },
  }
}

export type Someone = Awaited<ReturnType<typeof someone>>

let people = 0

/** A new worker with a proven phone and an ID number of nobody's. */
export async function worker(town: RunningTown, given: { openid?: string; bornOn?: string } = {}) {
  people += 1
  const person = await someone(town, given.openid ?? `worker-${people}-${randomUUID()}`)
  const phone = `1990000${String(people).padStart(4, '0')}`
  succeeded(await person.bindPhone(phone))
  const nationalId = generateNationalId({
    bornOn: (given.bornOn ?? '1990-03-07') as LocalDate,
    sex: 'male',
    sequence: people,
  })
  return { ...person, phone, nationalId }
}

export async function staffMember(town: RunningTown, who: StaffMember = staff.jointReviewer) {
  return someone(town, who.openid)
}

type Form = Request<'application.submit'>

/** A form as a driver at the poster fills it in. */
export function fastForm(nationalId: string, rest: Partial<Form> = {}): Form {
  return {
    unionCode: codes.fast.code,
    name: '张三',
    nationalId,
    occupation: 'truck-driver',
    affirmedText: townTextVersion,
    consents: { membership: true, sensitiveData: true },
    ...rest,
  }
}

/** A form as a rider at a station of a union with a reviewer fills it in. */
export function reviewedForm(nationalId: string, rest: Partial<Form> = {}): Form {
  return fastForm(nationalId, {
    unionCode: codes.review.code,
    name: '李四',
    occupation: 'delivery-rider',
    work: { form: 'crowd', platform: '美团', region: '330206006' },
    ...rest,
  })
}

const townTextVersion = '2026-01'

/** What a piece of work consumed of the table. */
export async function consumptionOf(work: () => Promise<unknown>): Promise<Consumed> {
  return (await measured(work)).consumed
}
