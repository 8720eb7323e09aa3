/** WeChat reads `aria-role` and the rest as they are set. */
export function speakToReaders(): void {
  return
}
