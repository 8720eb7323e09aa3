import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import {
  fastForm,
  reviewedForm,
  staffMember,
  succeeded,
  worker,
  type AnyOutcome,
  type Worker,
} from '../../testing/running-town'
import { staff } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { unreliableTable, type Aim, type TableFault } from '../../testing/unreliable-table'

const table = unreliableTable()
const town = await takeTown({ between: table.between })
const reviewer = await staffMember(town, staff.jointReviewer)
afterEach(() => expect(table.calm()).toBe(0))

async function applicationsOf({ accountId }: Worker) {
  return (await town.stored('application')).filter((application) => application['accountId'] === accountId)
}

/** How many member numbers were given to the person that this worker became. */
async function numbersOf(someone: Worker): Promise<number> {
  const { person } = succeeded(await someone.call('me.home', {})).body
  return (await town.stored('numberLock')).filter(({ personId }) => personId === person?.id).length
}

async function applied(rider: Worker) {
  return succeeded(await rider.call('application.submit', reviewedForm(rider.nationalId))).body.application
}

describe('a tap that reaches us many times', () => {
  it('leaves one application after a thousand, and every answer is the same', async () => {
    const rider = await worker(town)
    const idempotencyKey = randomUUID()
    const tap = () => rider.call('application.submit', reviewedForm(rider.nationalId), { idempotencyKey })
    const answers = new Set<string>()
    for (let chunk = 0; chunk < 10; chunk += 1) {
      const hundred = await Promise.all(Array.from({ length: 100 }, tap))
      hundred.forEach((outcome) => answers.add(JSON.stringify(succeeded(outcome))))
    }
    expect(answers.size).toBe(1)
    expect([...answers][0]).toContain('"status":201')
    expect(await applicationsOf(rider)).toHaveLength(1)
  })

  it('leaves one membership and one number where the first of them admits', async () => {
    const driver = await worker(town)
    const idempotencyKey = randomUUID()
    const tap = () => driver.call('application.submit', fastForm(driver.nationalId), { idempotencyKey })
    const answers = (await Promise.all(Array.from({ length: 20 }, tap))).map(succeeded)
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await numbersOf(driver)).toBe(1)
  })

  it('leaves one application when each tap carries a key of its own', async () => {
    const rider = await worker(town)
    const taps = Array.from({ length: 20 }, () => rider.call('application.submit', reviewedForm(rider.nationalId)))
    const answers = (await Promise.all(taps)).map(succeeded)
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(new Set(answers.map(({ body }) => body.application.id)).size).toBe(1)
    expect(await applicationsOf(rider)).toHaveLength(1)
  })
})

interface Prepared {
  /** How many transactions of it are under way at once; one, unless said. */
  readonly atOnce?: number
  /** Sends the write, always under the same key. */
  readonly send: () => Promise<AnyOutcome>
  /** Looks at what it has left. */
  readonly left: () => Promise<unknown>
  /** What that must be. */
  readonly expected: unknown
}

const key = () => ({ idempotencyKey: randomUUID() })

/** Writes of every kind, each made ready to be sent. */
const writes: Readonly<Record<string, () => Promise<Prepared>>> = {
  applying: async () => {
    const [rider, once] = [await worker(town), key()]
    return {
      send: () => rider.call('application.submit', reviewedForm(rider.nationalId), once),
      left: async () => (await applicationsOf(rider)).map(({ state }) => state),
      expected: ['open'],
    }
  },
  'being admitted at once': async () => {
    const [driver, once] = [await worker(town), key()]
    return {
      send: () => driver.call('application.submit', fastForm(driver.nationalId), once),
      left: async () => [(await applicationsOf(driver)).map(({ state }) => state), await numbersOf(driver)],
      expected: [['admitted'], 1],
    }
  },
  withdrawing: async () => {
    const [rider, once] = [await worker(town), key()]
    const { id, version } = await applied(rider)
    return {
      send: () => rider.call('application.withdraw', { id, version }, once),
      left: async () => (await applicationsOf(rider)).map((each) => [each['state'], each['version']]),
      expected: [['withdrawn', 2]],
    }
  },
  correcting: async () => {
    const [rider, once] = [await worker(town), key()]
    const { id, version } = await applied(rider)
    const decision = { decision: 'return' as const, reasons: ['id-wrong'] }
    const returned = succeeded(await reviewer.call('review.decide', { id, version, ...decision })).body.application
    const correction = { id, version: returned.version, nationalId: (await worker(town)).nationalId }
    return {
      send: () => rider.call('application.correct', correction, once),
      left: async () => {
        const [application] = await applicationsOf(rider)
        const locks = (await town.stored('nationalIdLock')).filter((lock) => lock['accountId'] === rider.accountId)
        return [application?.['state'], locks.map(({ digest }) => digest === application?.['nationalIdDigest'])]
      },
      expected: ['open', [true]],
    }
  },
  approving: async () => {
    const [rider, once] = [await worker(town), key()]
    const { id, version } = await applied(rider)
    return {
      send: () => reviewer.call('review.decide', { id, version, decision: 'approve' }, once),
      left: async () => [(await applicationsOf(rider)).map(({ state }) => state), await numbersOf(rider)],
      expected: [['admitted'], 1],
    }
  },
  'approving many': async () => {
    const [riders, once] = [await Promise.all([worker(town), worker(town), worker(town)]), key()]
    const sent = await Promise.all(riders.map(applied))
    const decisions = sent.map(({ id, version }) => ({ applicationId: id, version, decision: 'approve' as const }))
    return {
      atOnce: riders.length,
      send: async () => {
        const outcome = await reviewer.call('review.decideMany', { decisions }, once)
        if (outcome.ok) expect(outcome.body.results).toMatchObject([{ ok: true }, { ok: true }, { ok: true }])
        return outcome
      },
      left: () => Promise.all(riders.map(numbersOf)),
      expected: [1, 1, 1],
    }
  },
  'binding a phone': async () => {
    const [rider, once] = [await worker(town), key()]
    const phoneNumber = `1995555${rider.phone.slice(-4)}`
    const phoneCode = await town.codeFor({ kind: 'phone', openid: rider.openid, phoneNumber })
    return {
      send: () => rider.call('me.bindPhone', { phoneCode }, once),
      left: async () => {
        const locks = (await town.stored('phoneLock')).filter((lock) => lock['accountId'] === rider.accountId)
        return locks.map(({ digest }) => digest === town.seal.digest('phone', phoneNumber))
      },
      expected: [true],
    }
  },
}

interface Trouble {
  readonly fault: TableFault
  readonly aim: Aim
  /** How often it happens; `all` is as often as the transactions are tried. */
  readonly times: number | 'all'
  /** What the phone hears before its answer. */
  readonly heard: readonly string[]
  /** The writes it is tried with, where it takes long. */
  readonly only?: readonly string[]
}

const triesOfOne = 6
const slow = ['being admitted at once', 'approving many', 'binding a phone']

const troubles: Readonly<Record<string, Trouble>> = {
  'the table throttles a transaction once': { fault: 'throttled', aim: 'transaction', times: 1, heard: [] },
  'another transaction is in its way three times': { fault: 'conflict', aim: 'transaction', times: 3, heard: [] },
  'the table throttles however often it is tried': {
    fault: 'throttled',
    aim: 'transaction',
    times: 'all',
    heard: ['busy'],
    only: slow,
  },
  'the table throttles a read': { fault: 'throttled', aim: 'read', times: 1, heard: ['busy'] },
  'a transaction is lost on its way': { fault: 'lost-request', aim: 'transaction', times: 1, heard: ['busy'] },
  'the answer is lost after a transaction was done': {
    fault: 'lost-answer',
    aim: 'transaction',
    times: 1,
    heard: ['busy'],
  },
}

describe.each(Object.entries(troubles))('when %s', (_, { fault, aim, times, heard, only }) => {
  it.each(only ?? Object.keys(writes))('%s happens once, and the phone that asks again hears so', async (name) => {
    const prepared = await writes[name]?.()
    if (!prepared) throw new Error('no such write')
    table.order(fault, aim, times === 'all' ? triesOfOne * (prepared.atOnce ?? 1) : times)

    const refusals: string[] = []
    let outcome = await prepared.send()
    for (; !outcome.ok && outcome.problem.status === 503 && refusals.length < 3; outcome = await prepared.send()) {
      refusals.push(outcome.problem.code)
    }
    expect(outcome).toMatchObject({ ok: true })
    expect(refusals).toEqual(heard)
    expect(await prepared.left()).toEqual(prepared.expected)

    const again = await prepared.send()
    expect(again).toEqual(outcome)
    expect(await prepared.left()).toEqual(prepared.expected)
  })
})

describe('when a read misses what was saved a moment ago', () => {
  it.each(Object.keys(writes))('%s is answered like the first time', async (name) => {
    const prepared = await writes[name]?.()
    if (!prepared) throw new Error('no such write')
    const first = await prepared.send()
    table.missRequests(true)
    const again = await prepared.send()
    table.missRequests(false)
    expect(first).toMatchObject({ ok: true })
    expect(again).toEqual(first)
    expect(await prepared.left()).toEqual(prepared.expected)
  })
})
