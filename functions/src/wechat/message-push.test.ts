import { describe, expect, it } from 'vitest'
import { isSignedByWeChat, readPush } from './message-push'

/** The examples of WeChat's guide to message push. */
const token = 'AAAAA'
const verification = {
  timestamp: '1714036504',
  nonce: '1514711492',
  signature: 'f464b24fc39322e44b38aa78f5edd27bd1441696',
}
const plainPush = {
  timestamp: '1714037059',
  nonce: '486452656',
  signature: '899cf89e464efb63f54ddac96b0a0a235f53aa78',
}
const encryptedPush = { timestamp: '1714112445', nonce: '415670741' }
const encrypted =
  '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04='

describe('a message that is pushed to us', () => {
  it('comes from WeChat where it is signed with our token', () => {
    expect(isSignedByWeChat(verification, token)).toBe(true)
    expect(isSignedByWeChat(plainPush, token)).toBe(true)
  })

  it('comes from somebody else where the signature is of another token or another moment, or is none', () => {
    expect(isSignedByWeChat(plainPush, 'BBBBB')).toBe(false)
    expect(isSignedByWeChat({ ...plainPush, timestamp: '1714037060' }, token)).toBe(false)
    expect(isSignedByWeChat({ ...plainPush, signature: '' }, token)).toBe(false)
  })

  it('is signed together with its content in the encrypted mode, where the plain signature does not count', () => {
    const plain = { ...encryptedPush, signature: '6c5c811b55cc85e0e1b54100749188c20beb3f5d' }
    const whole = { ...encryptedPush, signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3' }
    expect(isSignedByWeChat(plain, token)).toBe(true)
    expect(isSignedByWeChat(plain, token, encrypted)).toBe(false)
    expect(isSignedByWeChat(whole, token, encrypted)).toBe(true)
    expect(isSignedByWeChat(whole, token, encrypted.replace('+', '-'))).toBe(false)
  })
})

describe('an encrypted message', () => {
  const key = { appId: 'wxba5fad812f8e6fb9', encodingKey: 'A'.repeat(43) }

  it('is read with our key', () => {
    expect(readPush(encrypted, key)).toEqual({
      ToUserName: 'gh_97417a04a28d',
      FromUserName: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
      CreateTime: 1714112445,
      MsgType: 'event',
      Event: 'debug_demo',
      debug_str: 'hello world',
    })
  })

  it('is none where it was meant for another mini-program, for another key, or was cut off', () => {
    expect(readPush(encrypted, { ...key, appId: 'wx0000000000000000' })).toBeUndefined()
    expect(readPush(encrypted, { ...key, encodingKey: 'B'.repeat(43) })).toBeUndefined()
    for (const text of ['', 'AAAA', encrypted.slice(0, 64)]) expect(readPush(text, key)).toBeUndefined()
  })
})
