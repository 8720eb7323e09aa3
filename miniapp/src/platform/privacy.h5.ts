export const agreeButtonId = 'agree-to-privacy'

/** A browser asks for each thing by itself. */
export function watchPrivacyQuestions(): void {
  return
}

/** The notice is filed with WeChat and can be opened only there. */
export function openPrivacyNotice(): void {
  return
}
