/** What a thing that is no button needs so that finger, screen reader and keyboard find it. */
interface Tappable {
  readonly role: 'button' | 'checkbox' | 'radio' | 'link' | 'tab'
  /** What is read out; without it, the text inside. */
  readonly says?: string
  readonly checked?: boolean
  /** Of a tab: whether it is the one in front. */
  readonly selected?: boolean
}

/** Attributes as WeChat names them; the web build turns them into a browser's own (`platform/spoken.h5.ts`). */
export function tappable({ role, says, checked, selected }: Tappable): Record<string, string | boolean> {
  return {
    'aria-role': role,
    hoverClass: 'pressed',
    ...(says !== undefined && { 'aria-label': says }),
    ...(checked !== undefined && { 'aria-checked': checked }),
    ...(selected !== undefined && { 'aria-selected': selected }),
  }
}
