import Taro from '@tarojs/taro'

/** A drawer of the phone that survives closing the app; ten megabytes in all. */
export interface Store {
  recall<T>(key: string): T | undefined
  keep(key: string, value: unknown): void
  forget(key: string): void
}

/** A full or broken storage never stops a screen: what cannot be kept is asked for again. */
export const store: Store = {
  recall<T>(key: string): T | undefined {
    try {
      const kept: unknown = Taro.getStorageSync(key)
      return kept === '' ? undefined : (kept as T)
    } catch {
      return undefined
    }
  },
  keep(key, value) {
    try {
      Taro.setStorageSync(key, value)
    } catch {
      return
    }
  },
  forget(key) {
    Taro.removeStorageSync(key)
  },
}
