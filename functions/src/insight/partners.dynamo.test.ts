import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hours } from '@gongyou/shared/kernel/time'
import { registerPartner } from '../../testing/partner-links'
import { fastForm, refusalOf, staffMember, succeeded, worker } from '../../testing/running-town'
import { codes, staff } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'
import { openTableStream } from '../table/testing/table-stream'
import { wireStream } from './lambda'

const town = await takeTown()
const platform = await registerPartner(town)

async function arrived() {
  const token = await platform.sign({ code: codes.fast.code, occupation: 'truck-driver' })
  return succeeded(await town.call('partner.arrive', { token }, { idempotencyKey: randomUUID() })).body
}

describe('an application through a partner’s link', () => {
  it('counts as the partner’s, with consent given here', async () => {
    const stream = await openTableStream(town.surroundings.tableName)
    const { arrival, landing } = await arrived()
    const driver = await worker(town)
    const form = fastForm(driver.nationalId, { unionCode: landing.code, arrival })
    const unasked = { ...form, consents: { membership: false, sensitiveData: true } }
    expect(refusalOf(await driver.call('application.submit', unasked))).toBe('consent-needed')
    succeeded(await driver.call('application.submit', form))
    expect(await town.stored('application')).toMatchObject([{ channel: 'partner', partnerId: 'freight-platform' }])

    await wireStream(town.surroundings)({ Records: await stream.records() })
    stream.close()
    const auditor = await staffMember(town, staff.auditor)
    const joins = succeeded(await auditor.call('insight.joins', { union: 'city-union' })).body
    expect(joins).toMatchObject({ total: 1, byChannel: { partner: 1 } })
  })

  it('counts as scanned where it comes a day later', async () => {
    const { arrival, landing } = await arrived()
    town.advance(hours(25))
    const driver = await worker(town)
    const sent = fastForm(driver.nationalId, { unionCode: landing.code, arrival })
    const { id } = succeeded(await driver.call('application.submit', sent)).body.application
    const stored = (await town.stored('application')).find((each) => each['applicationId'] === id)
    expect([stored?.['channel'], stored?.['partnerId']]).toEqual(['scan', undefined])
  })
})
