import { describe, expect, it } from 'vitest'
import { requestOf } from '@gongyou/shared/contracts/call'
import { admittedDriver } from '../../testing/admitted'
import { refusalOf, staffMember, succeeded, type Worker } from '../../testing/running-town'
import { staff, unions } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { readPdf } from './testing/read-back'

const town = await takeTown()

const driver = () => admittedDriver(town)

async function textOf<R extends 'paper.leaving' | 'paper.transfer'>(name: R, id: object, { token }: Worker) {
  const { bytes = new Uint8Array(), headers } = await town.send(requestOf(name, id as never, { token }))
  expect(headers['content-type']).toBe('application/pdf')
  return (await readPdf(bytes, 60)).text.replace(/\s/g, '')
}

describe('a member’s paper', () => {
  it('certifies a leaving once it is in effect, and to nobody else', async () => {
    const one = await driver()
    const { leaving, membership } = succeeded(await one.call('leaving.ask', {})).body
    expect(refusalOf(await one.call('paper.leaving', {}))).toBe('not-found')
    const chair = await staffMember(town, staff.freightChair)
    succeeded(await chair.call('leaving.confirm', { id: leaving.id, version: leaving.version }))
    const text = await textOf('paper.leaving', {}, one)
    for (const said of ['退会证明', '张三', membership.memberNumber, unions.freight.name, '2026-11-16', '不盖章']) {
      expect(text).toContain(said)
    }
    expect(text).not.toContain(one.nationalId.slice(-6))
    expect(refusalOf(await (await driver()).call('paper.leaving', {}))).toBe('not-found')
  })

  it('confirms a transfer that is done, to the member alone', async () => {
    const one = await driver()
    const { transfer } = succeeded(await one.call('transfer.submit', { unionId: 'district-pool' })).body
    const id = transfer?.id ?? ''
    const text = await textOf('paper.transfer', { id }, one)
    for (const said of ['会籍转接回执', unions.freight.name, unions.districtPool.name]) expect(text).toContain(said)
    expect(refusalOf(await (await driver()).call('paper.transfer', { id }))).toBe('not-found')
  })
})
