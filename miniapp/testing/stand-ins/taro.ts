import { useEffect, useRef } from 'react'
import { listeners, phone, type TestPhone } from '../phone'

/** The few of Taro's calls that screens come to through `src/platform`, answered by the test's own phone. */

export const useRouter = () => ({ params: phone.params })

/** A page in a test is in front for as long as it is there. */
export function useDidShow(then: () => void): void {
  const latest = useRef(then)
  latest.current = then
  useEffect(() => latest.current(), [])
}

export const useDidHide = (then: () => void) => useListener(listeners.left, then)

export const usePullDownRefresh = (then: () => void) => useListener(listeners.pulledDown, then)

function useListener(to: Set<() => void>, then: () => void): void {
  const latest = useRef(then)
  latest.current = then
  useEffect(() => {
    const listen = () => latest.current()
    to.add(listen)
    return () => void to.delete(listen)
  }, [to])
}

const done = Promise.resolve()

/** As WeChat refuses a call: its words, and its number for why. */
const failure = (errMsg: string, errCode: number) => Object.assign(new Error(errMsg), { errMsg, errCode })

function go({ url }: { url: string }): Promise<void> {
  phone.opened.push(url)
  return done
}

const fetchedAs = ({ status }: NonNullable<TestPhone['file']>) => ({ statusCode: status, tempFilePath: 'fetched' })

function showFile(kind: string): Promise<void> {
  if (phone.cannotShow) return Promise.reject(new Error('fail'))
  phone.shown.push(kind)
  return done
}

export default {
  switchTab: go,
  navigateTo: go,
  redirectTo: go,
  navigateBack: () => go({ url: 'back' }),
  getCurrentPages: () => ['below', 'this'],
  setNavigationBarTitle: ({ title }: { title: string }) => {
    phone.title = title
    return done
  },
  showToast: ({ title }: { title: string }) => {
    phone.told.push(title)
    return done
  },
  openPrivacyContract: () => {
    phone.told.push('privacy-contract')
    return done
  },
  setClipboardData: ({ data }: { data: string }) => {
    phone.copied = data
    return done
  },
  makePhoneCall: ({ phoneNumber }: { phoneNumber: string }) => {
    phone.rung.push(phoneNumber)
    return done
  },
  scanCode: () => {
    const result = phone.camera.shift()
    return result === undefined ? Promise.reject(new Error('cancel')) : Promise.resolve({ result })
  },
  requestSubscribeMessage: ({ tmplIds }: { tmplIds: readonly string[] }) => {
    phone.askedToNotify.push(...tmplIds)
    const { messages } = phone
    if (messages === 'main-switch-off') return Promise.reject(failure('The main switch is switched off', 20004))
    if (messages === 'not-asked') return Promise.reject(failure('Network error', 10002))
    return Promise.resolve(Object.fromEntries(tmplIds.map((id) => [id, messages])))
  },
  vibrateShort: () => done,
  vibrateLong: () => done,
  getScreenBrightness: () => Promise.resolve({ value: 0.4 }),
  setScreenBrightness: () => done,
  setKeepScreenOn: () => done,
  downloadFile: () => {
    const { file } = phone
    const fetching = phone.offline || !file ? Promise.reject(new Error('no network')) : Promise.resolve(fetchedAs(file))
    return Object.assign(fetching, {
      onProgressUpdate: (told: (state: { progress: number }) => void) => told({ progress: 40 }),
    })
  },
  getFileSystemManager: () => ({ readFileSync: () => phone.file?.body ?? '' }),
  openDocument: ({ fileType }: { fileType: string }) => showFile(fileType),
  previewImage: () => showFile('picture'),
  onNetworkStatusChange: () => undefined,
  offNetworkStatusChange: () => undefined,
  getNetworkType: () => Promise.resolve({ networkType: phone.offline ? 'none' : 'wifi' }),
  getAppBaseInfo: () => ({ fontSizeSetting: phone.fontSize }),
  nextTick: (then: () => void) => then(),
  pageScrollTo: () => done,
  stopPullDownRefresh: () => undefined,
}
