import { describe, expect, it } from 'vitest'
import { refuseRealProviders } from './real-providers'

describe('the demo city', () => {
  it.each(['WECHAT_APP_ID', 'TENCENT_SECRET_KEY'])('is not loaded where %s leads to a real provider', (name) => {
    expect(() => refuseRealProviders({ [name]: 'a real one' })).toThrow(`unset ${name}`)
  })

  it('is not loaded where a host outside is named, and is where it is this machine', () => {
    expect(() => refuseRealProviders({ WECHAT_HOST: 'https://api.weixin.qq.com' })).toThrow(/WECHAT_HOST/)
    expect(() => refuseRealProviders({ WECHAT_HOST: 'http://127.0.0.1:9000' })).not.toThrow()
    expect(() => refuseRealProviders({})).not.toThrow()
  })
})
