import Taro from '@tarojs/taro'

/** WeChat holds back what a screen asked for until the worker has agreed to the filed notice, or not. */
export interface PrivacyQuestion {
  /** After a tap on the button with `agreeButtonId`: WeChat looks whether that tap happened. */
  agree(): void
  /** What was asked for fails, and nothing else does. */
  decline(): void
}

export const agreeButtonId = 'agree-to-privacy'

/** Tells of each such question, also of those that no button of WeChat's own can answer. One listener for the app. */
export function watchPrivacyQuestions(tell: (question: PrivacyQuestion) => void): void {
  // WeChat has it from base library 2.32.3 on; before that, it asks nothing.
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return
  Taro.onNeedPrivacyAuthorization((resolve) => {
    resolve({ event: 'exposureAuthorization' })
    tell({
      agree: () => resolve({ event: 'agree', buttonId: agreeButtonId }),
      decline: () => resolve({ event: 'disagree' }),
    })
  })
}

/** Opens the privacy notice that is filed with WeChat for this app. */
export function openPrivacyNotice(): void {
  void Taro.openPrivacyContract({ fail: () => undefined })
}
