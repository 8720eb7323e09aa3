import Taro from '@tarojs/taro'

/** WeChat starts the cached package while a newer one loads; once it is there, one tap restarts into it. */
export function offerUpdates(): void {
  const updates = Taro.getUpdateManager()
  updates.onUpdateReady(() => {
    void Taro.showModal({
      title: '有新版本',
      content: '重新打开一下就好，填的内容都在。',
      confirmText: '现在更新',
      cancelText: '等会儿',
    }).then(({ confirm }) => confirm && updates.applyUpdate())
  })
}
