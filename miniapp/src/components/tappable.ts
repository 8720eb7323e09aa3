/** What a thing that is no button needs so that finger, keyboard and screen reader find it. */
interface Tappable {
  readonly role: 'button' | 'checkbox' | 'radio' | 'link'
  /** What is read out; without it, the text inside. */
  readonly says?: string
  readonly checked?: boolean
  readonly expanded?: boolean
}

/** Attributes for both worlds: WeChat reads `aria-role`, a browser `role` and `tabindex`. */
export function tappable({ role, says, checked, expanded }: Tappable): Record<string, string | number | boolean> {
  return {
    role,
    'aria-role': role,
    tabIndex: 0,
    hoverClass: 'pressed',
    ...(says !== undefined && { 'aria-label': says }),
    ...(checked !== undefined && { 'aria-checked': checked }),
    ...(expanded !== undefined && { 'aria-expanded': expanded }),
  }
}
