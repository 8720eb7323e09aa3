import type { BaseEventOrig, ButtonProps } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { ActionButton } from '../components/action-button'

/** Why WeChat handed over no number: the worker said no, or this app's paid calls are used up. */
export type PhoneRefusal = 'declined' | 'no-quota'

export interface PhoneButtonProps {
  /** Asks WeChat to send a text message right now, for a number that another record holds. */
  readonly realtime?: boolean
  readonly busy?: boolean
  /** `other` where the screen has something else to do first. */
  readonly kind?: 'do' | 'other'
  /** A code that the server turns into the number: single use, five minutes. */
  readonly onCode: (code: string) => void
  readonly onRefused: (because: PhoneRefusal) => void
}

/** WeChat's errno when the app has no paid phone look-ups left. */
const quotaGone = 1_400_001

const usualDoing = 'getPhoneNumber|agreePrivacyAuthorization'
const realtimeDoing = 'getRealtimePhoneNumber|agreePrivacyAuthorization'

/** One tap hands over the phone number and agrees to the privacy notice. */
export function PhoneButton({
  realtime,
  busy,
  kind,
  onCode,
  onRefused,
  children,
}: PropsWithChildren<PhoneButtonProps>) {
  const took = ({ detail }: BaseEventOrig<{ code?: string; errno?: number }>) => {
    if (detail.code) onCode(detail.code)
    else onRefused(detail.errno === quotaGone ? 'no-quota' : 'declined')
  }
  // WeChat allows several doings in one button; Taro's type knows only single ones.
  const openType = (realtime ? realtimeDoing : usualDoing) as ButtonProps['openType']
  const wechat = realtime ? { openType, onGetRealTimePhoneNumber: took } : { openType, onGetPhoneNumber: took }
  return (
    <ActionButton kind={kind} busy={busy} wechat={wechat}>
      {children}
    </ActionButton>
  )
}
