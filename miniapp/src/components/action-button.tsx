import { Button } from '@nutui/nutui-react-taro'
import type { ButtonProps } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './action-button.scss'

type WechatDoing = Pick<
  ButtonProps,
  'id' | 'openType' | 'onGetPhoneNumber' | 'onGetRealTimePhoneNumber' | 'onAgreePrivacyAuthorization'
>

interface ActionButtonProps {
  /** `do` is the one thing to do on this screen; `other` is what else may be done; `grave` cannot be taken back. */
  readonly kind?: 'do' | 'other' | 'grave'
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly onTap?: () => void
  /** WeChat's own doings on a tap, such as handing over the phone number or agreeing to the notice. */
  readonly wechat?: WechatDoing
}

/** A button as wide as the screen. While busy it turns and takes no tap, of ours or of WeChat's. */
export function ActionButton({
  kind = 'do',
  busy,
  disabled,
  onTap,
  wechat,
  children,
}: PropsWithChildren<ActionButtonProps>) {
  return (
    <Button
      block
      className={`action action-${kind}`}
      type={kind === 'do' ? 'primary' : 'default'}
      size={kind === 'do' ? 'xlarge' : 'normal'}
      loading={busy ?? false}
      disabled={disabled ?? false}
      aria-disabled={Boolean(busy || disabled)}
      onClick={() => onTap?.()}
      {...(busy || disabled ? undefined : wechat)}
    >
      {children}
    </Button>
  )
}
