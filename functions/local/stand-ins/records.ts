import type { Instant } from '@gongyou/shared/kernel/time'

/** A code as a phone would have got it from WeChat; it works once, for five minutes. */
export interface IssuedCode {
  kind: 'login' | 'phone' | 'realtime-phone'
  openid: string
  phoneNumber?: string
  expiresAt: Instant
}

/** An access token; tokens are numbered, and the number is the key of the record. */
export interface IssuedToken {
  token: string
  issuedAt: Instant
  expiresAt: Instant
  forced: boolean
}

/**
 * What may go wrong on the way. The request is lost before it took effect in `timeout` (no answer ever), `http500` (an
 * error page) and `busy` (the provider's own word for it); it takes effect in `slow` (a late answer) and `truncated`
 * (half an answer), so that both halves of an unclear outcome can be seen.
 */
export type FaultKind = 'timeout' | 'slow' | 'http500' | 'busy' | 'truncated'

/** A fault that is still to happen, once. */
export interface AwaitingFault {
  kind: FaultKind
}

/** Somebody's consent to one subscribe message. */
export interface MessageCredit {
  openid: string
  templateId: string
}

/** What would have been sent to whom. */
export interface SentMessage {
  id: string
  at: Instant
  channel: 'subscribe-message' | 'sms'
  /** The openid, or the phone number. */
  to: string
  templateId: string
  content: unknown
  page?: string
}
