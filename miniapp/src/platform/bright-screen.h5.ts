/** A browser lets no page change the screen. */
export function useBrightScreen(): void {
  return
}
