import type { ReactNode } from 'react'
import { phone, type TestPhone } from '../phone'

/** The three of NutUI's parts that the app uses, as far as a screen's behaviour hangs on them. */

interface ButtonProps {
  readonly children?: ReactNode
  readonly id?: string
  readonly disabled?: boolean
  readonly loading?: boolean
  readonly openType?: string
  readonly onClick?: () => void
  readonly onGetPhoneNumber?: (event: { detail: TestPhone['handsOver'] }) => void
  readonly onGetRealTimePhoneNumber?: (event: { detail: TestPhone['handsOver'] }) => void
  readonly onAgreePrivacyAuthorization?: () => void
}

export function Button({ children, id, disabled, loading, openType = '', ...heard }: ButtonProps) {
  const tap = () => {
    heard.onClick?.()
    if (openType.includes('getPhoneNumber')) heard.onGetPhoneNumber?.({ detail: phone.handsOver })
    if (openType.includes('getRealtimePhoneNumber')) heard.onGetRealTimePhoneNumber?.({ detail: phone.handsOver })
    if (openType.includes('agreePrivacyAuthorization')) heard.onAgreePrivacyAuthorization?.()
  }
  return (
    <button type="button" id={id} disabled={disabled || loading} onClick={tap}>
      {children}
    </button>
  )
}

interface PopupProps {
  readonly children?: ReactNode
  readonly visible?: boolean
}

export function Popup({ children, visible }: PopupProps) {
  return visible ? <div>{children}</div> : null
}

export function Skeleton() {
  return <div />
}
