import { createElement, type CSSProperties, type ReactNode } from 'react'

/** Taro's elements as a browser has them; WeChat's `aria-role` is told as the `role` that readers and tests look for. */
interface StandInProps {
  readonly children?: ReactNode
  readonly className?: string
  readonly style?: CSSProperties
  readonly value?: string
  readonly placeholder?: string
  readonly maxlength?: number
  readonly onClick?: () => void
  readonly onInput?: (event: { detail: { value: string } }) => void
  readonly onBlur?: () => void
  readonly 'aria-role'?: string
}

const spoken = (props: StandInProps) => ({
  ...Object.fromEntries(Object.entries(props).filter(([name]) => name.startsWith('aria-') && name !== 'aria-role')),
  role: props['aria-role'],
  className: props.className,
  style: props.style,
  onClick: props.onClick,
})

export const View = (props: StandInProps) => createElement('div', spoken(props), props.children)
export const Text = (props: StandInProps) => createElement('span', spoken(props), props.children)

/** Told apart from words by its element alone. */
export const Image = (props: StandInProps) => createElement('i', spoken(props))

export function Input(props: StandInProps) {
  return (
    <input
      {...spoken(props)}
      value={props.value}
      placeholder={props.placeholder}
      onChange={(event) => props.onInput?.({ detail: { value: event.target.value } })}
      onBlur={props.onBlur}
    />
  )
}

export function Textarea(props: StandInProps) {
  return (
    <textarea
      {...spoken(props)}
      value={props.value}
      placeholder={props.placeholder}
      onChange={(event) => props.onInput?.({ detail: { value: event.target.value } })}
    />
  )
}
