import Taro from '@tarojs/taro'

/** One passing sentence above the screen; for what must stay readable use a notice on the page. */
export function tell(sentence: string): void {
  void Taro.showToast({ title: sentence, icon: 'none', duration: 3000 })
}
