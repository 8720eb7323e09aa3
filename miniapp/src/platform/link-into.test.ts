import { parseScanned } from '@gongyou/shared/domain/codes/union-code'
import type { UnionCodeText } from '@gongyou/shared/kernel/ids'
import { describe, expect, it } from 'vitest'
import { linkInto } from './link-into'

const scheme = 'weixin://dl/business/?appid=wx0000&path=pages/landing/index&query=scene%3D{code}'

describe('the link from a browser into WeChat', () => {
  it('opens the union page of the code that the browser shows', () => {
    const query = new URL(linkInto(scheme, '00000000000' as UnionCodeText)).searchParams.get('query')
    expect(query).toMatch(/^scene=/)
    expect(parseScanned({ scene: query?.slice('scene='.length) })).toBe('00000000000')
  })

  it('opens the app without one', () => {
    expect(linkInto(scheme)).toBe('weixin://dl/business/?appid=wx0000&path=pages/landing/index&query=scene%3D')
  })
})
