import type { ReactNode } from 'react'

/** The three of NutUI's parts that the app uses, as far as a screen's behaviour hangs on them. */

interface ButtonProps {
  readonly children?: ReactNode
  readonly disabled?: boolean
  readonly loading?: boolean
  readonly onClick?: () => void
}

export function Button({ children, disabled, loading, onClick }: ButtonProps) {
  return (
    <button type="button" disabled={disabled || loading} onClick={onClick}>
      {children}
    </button>
  )
}

interface PopupProps {
  readonly children?: ReactNode
  readonly visible?: boolean
  readonly title?: string
}

export function Popup({ children, visible, title }: PopupProps) {
  return visible ? (
    <div role="dialog" aria-label={title}>
      {children}
    </div>
  ) : null
}

export function Skeleton() {
  return <div />
}
