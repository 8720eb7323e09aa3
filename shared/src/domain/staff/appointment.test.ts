import { describe, expect, it } from 'vitest'
import { appointmentRefused, type Appointment } from './appointment'

const asked: Appointment = { byAccountId: 'admin', accountId: 'cadre', role: 'reviewer' }

describe('giving somebody a role', () => {
  it('is an admin’s to do, but never to themselves', () => {
    expect(appointmentRefused(asked)).toBeUndefined()
    expect(appointmentRefused({ ...asked, accountId: 'admin' })).toBe('own-role')
  })

  it('by a deputy is not for the admin on leave', () => {
    const byDeputy = { ...asked, byAccountId: 'deputy', onBehalfOf: 'admin' }
    expect(appointmentRefused(byDeputy)).toBeUndefined()
    expect(appointmentRefused({ ...byDeputy, accountId: 'admin' })).toBe('own-role')
  })

  it('makes a chair of a reviewer only, and a clerk for one outlet only', () => {
    expect(appointmentRefused({ ...asked, chair: true })).toBeUndefined()
    expect(appointmentRefused({ ...asked, role: 'organizer', chair: true })).toBe('chair-reviews')
    expect(appointmentRefused({ ...asked, role: 'clerk' })).toBe('outlet-needed')
    expect(appointmentRefused({ ...asked, role: 'clerk', outletId: 'outlet-1' })).toBeUndefined()
  })
})
