import { describe, expect, it } from 'vitest'
import { toMillis, type Instant } from '../../kernel/time'
import { partnerLinkOf, readPartnerLink } from './partner-link'
import { mintUnionCode } from './union-code'

const now = '2026-11-16T01:30:00.000Z' as Instant
const seconds = toMillis(now) / 1000
const code = mintUnionCode(new Uint8Array(10).fill(7))
const claims = {
  iss: 'freight-platform',
  aud: 'gongyou',
  iat: seconds - 30,
  exp: seconds + 600,
  jti: 'link-0001',
  code,
  occupation: 'truck-driver',
  platform: '运满满',
  region: '330206006',
}
const read = (rest: Readonly<Record<string, unknown>> = {}) => readPartnerLink({ ...claims, ...rest }, now)
const refusal = (rest: Readonly<Record<string, unknown>>) => {
  const reading = read(rest)
  return reading.kind === 'refused' ? reading.because : 'read'
}

describe('a partner’s link', () => {
  it('says whose it is, to which union it leads and what the form is pre-set to', () => {
    expect(read()).toEqual({
      kind: 'good',
      link: {
        partnerId: 'freight-platform',
        linkId: 'link-0001',
        unionCode: code,
        occupation: 'truck-driver',
        platform: '运满满',
        region: '330206006',
        expiresAt: '2026-11-16T01:40:00.000Z',
      },
    })
  })

  it.each(['name', 'phone', 'nationalId', 'sub', 'email'])('is refused when it carries a %s', (claim) => {
    expect(refusal({ [claim]: '13800138000' })).toBe('partner-link-invalid')
  })

  it('is refused when it was made for another service, has no id of its own, or names no code', () => {
    expect(refusal({ aud: 'another-service' })).toBe('partner-link-invalid')
    expect(refusal({ jti: undefined })).toBe('partner-link-invalid')
    expect(refusal({ code: 'no code' })).toBe('partner-link-invalid')
    expect(refusal({ exp: '2026' })).toBe('partner-link-invalid')
  })

  it('is too old after its date, and then still says to which union it led', () => {
    expect(read({ exp: seconds })).toEqual({ kind: 'refused', because: 'partner-link-expired', unionCode: code })
  })

  it('lives for an hour at the most, and is not of the future', () => {
    expect(refusal({ iat: seconds, exp: seconds + 3600 })).toBe('read')
    expect(refusal({ iat: seconds, exp: seconds + 3601 })).toBe('partner-link-invalid')
    expect(refusal({ iat: seconds + 60, exp: seconds + 600 })).toBe('read')
    expect(refusal({ iat: seconds + 61, exp: seconds + 600 })).toBe('partner-link-invalid')
    expect(refusal({ iat: seconds - 10, exp: seconds - 20 })).toBe('partner-link-invalid')
  })

  it('stands below the path that WeChat’s rule names', () => {
    expect(partnerLinkOf('a.b.c', 'gongyou.example')).toBe('https://gongyou.example/p/a.b.c')
  })
})
