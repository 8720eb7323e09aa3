import { randomBytes, randomUUID } from 'node:crypto'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { makeCall, type CallOptions, type Outcome } from '@gongyou/shared/contracts/call'
import type { Answer, Request } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import type { RouteName } from '@gongyou/shared/contracts/routes'
import { maskMobile, type Mobile } from '@gongyou/shared/domain/identity/mobile'
import { generateNationalId } from '@gongyou/shared/domain/identity/national-id'
import type { Duration, Instant, LocalDate } from '@gongyou/shared/kernel/time'
import { addDays, plus } from '@gongyou/shared/kernel/time'
import { madeFiles } from '../local/made-files'
import { demoTemplates } from '../local/stand-ins/demo-templates'
import { serveStandIns } from '../local/stand-ins/over-http'
import { openStandIns, standInPaths } from '../local/stand-ins/stand-ins'
import { stateInMemory } from '../local/stand-ins/state'
import { demoCredentials } from '../local/stand-ins/surroundings'
import { accountIdOf } from '../src/people/open-session'
import { newKeyring, readKeyring } from '../src/platform/keyring'
import type { Log } from '../src/platform/log'
import { openSeal } from '../src/platform/sealed'
import { openSessions } from '../src/platform/sessions'
import type { AskingSurroundings, Surroundings } from '../src/platform/surroundings'
import { measured, type Consumed } from '../src/table/capacity'
import type { Documents } from '../src/table/documents'
import { gongyouTable } from '../src/table/gongyou-table'
import { accountEntity, phoneLockEntity } from '../src/table/people.entities'
import { codes, foundTown, staff, type ExistingMember, type StaffMember } from './small-town'
import { freshTable, storedItems } from './table'
import { askingChecks, wireContexts } from './wired-contexts'

/** The small town with every context running on the embedded engine and the stand-ins answering over real HTTP. */
export type RunningTown = Awaited<ReturnType<typeof runTown>>

export interface TownSettings {
  readonly existingBase?: readonly ExistingMember[]
  /** Puts something between the contexts and the table, such as a client that throttles. */
  readonly between?: (documents: Documents) => Documents
  readonly log?: Log
}

export async function runTown({ existingBase, between = (documents) => documents, log = quiet }: TownSettings = {}) {
  const fresh = await freshTable()
  let time = '2026-11-16T01:30:00.000Z' as Instant
  const now = () => time
  const standIns = openStandIns({ state: stateInMemory(), now, wait: async () => undefined })
  const { origin, close } = await serveStandIns(standIns)
  const storedKeyring = newKeyring(randomBytes)
  const keyring = readKeyring(storedKeyring)
  const seal = openSeal(keyring, randomBytes)
  const bare: Surroundings = {
    documents: between(fresh.documents),
    tableName: fresh.tableName,
    keyring,
    now,
    newId: randomUUID,
    randomBytes,
    random: () => 0,
    ...standInsAt(origin),
    textVersionAliases: ['current'],
    linkHost: 'gongyou.example',
    linkProof: { name: 'aB3xYz.txt', content: '0123456789abcdef' },
    readMade: await madeFiles(),
    log,
  }
  const surroundings: AskingSurroundings = { ...bare, askChecks: askingChecks(bare) }
  await foundTown(
    gongyouTable(fresh.documents, fresh.tableName),
    {
      accountIdOf: (openid) => accountIdOf(openid, seal),
      digestOf: (nationalId) => seal.digest('national-id', nationalId),
    },
    existingBase,
  )

  const send = wireContexts(surroundings)
  const call = makeCall(send)
  const codeFor = async (body: Readonly<Record<string, unknown>>) => {
    const reply = await fetch(`${origin}/__wechat/codes`, { method: 'POST', body: JSON.stringify(body) })
    return ((await reply.json()) as { code: string }).code
  }

  return {
    /** The typed client, and what it sends with. */
    call,
    send,
    close,
    surroundings,
    /** What another process needs to host the same contexts on the same table. */
    shared: { tableName: fresh.tableName, storedKeyring, origin },
    seal,
    now,
    /** The table, past whatever stands between it and the contexts. */
    table: gongyouTable(fresh.documents, fresh.tableName),
    documents: fresh.documents,
    /** Every stored item of one entity. */
    stored: (entity: string) => storedItems(fresh.documents, fresh.tableName, entity),
    accountIdOf: (openid: string) => accountIdOf(openid, seal),
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

const quiet: Log = () => undefined

/** WeChat and the real-name provider as the stand-ins at this origin play them. */
export function standInsAt(origin: string): Pick<Surroundings, 'weChat' | 'realName' | 'templates'> {
  return {
    weChat: { host: origin + standInPaths.weChat, ...demoCredentials },
    templates: demoTemplates,
    realName: { host: origin + standInPaths.realName, ...demoCredentials },
  }
}

/** The answer of a call that was meant to succeed; what it was refused for fails the test by name. */
export function succeeded<R extends RouteName>(outcome: Outcome<R>): { readonly ok: true } & Answer<R> {
  if (!outcome.ok)
    throw new Error(`refused: ${outcome.problem.code} ${JSON.stringify(outcome.problem.fieldCodes ?? {})}`)
  return outcome
}

/** The outcome of a call of any route. */
export type AnyOutcome =
  | { readonly ok: true; readonly status: number; readonly body: unknown }
  | { readonly ok: false; readonly problem: ProblemBody }

/** The problem of a call that was meant to be refused. */
export function problemOf(outcome: AnyOutcome): ProblemBody {
  if (outcome.ok) throw new Error('not refused')
  return outcome.problem
}

/** The name of the refusal of a call that was meant to be refused. */
export function refusalOf(outcome: AnyOutcome): string {
  return problemOf(outcome).code
}

/** Somebody in the town, signed in by WeChat, with the calls that a phone would make. */
export async function someone(town: RunningTown, openid: string) {
  const { token } = await town.signIn(openid)
  return callerWith(town, openid, token)
}

function callerWith(town: RunningTown, openid: string, token: string) {
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

export type Someone = ReturnType<typeof callerWith>

let people = 0

/**
 * A new worker with a proven phone and an ID number of nobody's. Account and phone are put into the table as signing in
 * and binding leave them, so that a hundred workers take no time.
 */
export async function worker(town: RunningTown, given: { openid?: string; bornOn?: string } = {}) {
  people += 1
  const sequence = people
  const openid = given.openid ?? `worker-${sequence}-${randomUUID()}`
  const phone = `1990000${String(sequence).padStart(4, '0')}` as Mobile
  const accountId = accountIdOf(openid, town.seal)
  const epoch = await putAccount(town, { accountId, openid, phone })
  const { token } = await openSessions(town.surroundings.keyring, town.now).issue({ accountId, epoch })
  const nationalId = generateNationalId({
    bornOn: (given.bornOn ?? bornOnDayOf(sequence)) as LocalDate,
    sex: 'male',
    sequence: (sequence % 499) + 1,
  })
  return { ...callerWith(town, openid, token), accountId, phone, nationalId }
}

/** A day has 499 numbers for men; after so many workers the next are a day younger. */
function bornOnDayOf(sequence: number): LocalDate {
  return addDays('1990-03-07' as LocalDate, Math.floor(sequence / 499))
}

interface MadeAccount {
  readonly accountId: string
  readonly openid: string
  readonly phone: Mobile
}

/** Says the account's epoch: of one that has signed in before, its own, so that its sessions go on. */
async function putAccount(
  { table, seal, now }: RunningTown,
  { accountId, openid, phone }: MadeAccount,
): Promise<number> {
  const digest = seal.digest('phone', phone)
  const sealed = seal.seal(phone, { entity: 'account', field: 'phone', owner: accountId })
  const { Item: known } = await accountEntity(table).build(GetItemCommand).key({ accountId }).send()
  const epoch = known?.epoch ?? 0
  const account = { accountId, openid, epoch, version: 0, createdAt: now() }
  const bound = { ...account, phone: { sealed, masked: maskMobile(phone), digest, proven: true } }
  await Promise.all([
    accountEntity(table).build(PutItemCommand).item(bound).send(),
    phoneLockEntity(table).build(PutItemCommand).item({ digest, accountId }).send(),
  ])
  return epoch
}

export type Worker = Awaited<ReturnType<typeof worker>>

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
