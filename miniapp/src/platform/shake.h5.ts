/** What the browser of a phone can do; others do nothing. */
export function shake(how: 'once' | 'long'): void {
  if ('vibrate' in navigator) navigator.vibrate(how === 'once' ? 80 : 400)
}
