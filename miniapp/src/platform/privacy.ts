import Taro from '@tarojs/taro'

/** Opens the privacy notice that is filed with WeChat for this app. */
export function openPrivacyNotice(): void {
  void Taro.openPrivacyContract({ fail: () => undefined })
}
