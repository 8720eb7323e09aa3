/** The notice is filed with WeChat and can be opened only there. */
export function openPrivacyNotice(): void {
  return
}
