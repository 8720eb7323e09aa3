import type { PrivacyQuestion } from '../src/platform/privacy'

/** What a screen did to the phone, and what the phone is like; `newPhone` before each test. */
export interface TestPhone {
  params: Record<string, string>
  opened: string[]
  told: string[]
  rung: string[]
  title: string
  offline: boolean
  fontSize: number
  /** What WeChat's phone button answers: a code, or why there is none. */
  handsOver: { readonly code?: string; readonly errno?: number }
  /** What comes when a file is fetched: a file, or a refusal's JSON; nothing without a network. */
  file?: { readonly status: number; readonly body?: string }
  /** Files that were opened, by kind. */
  shown: string[]
  cannotShow: boolean
  /** What was put where it can be pasted from. */
  copied?: string
  /** What the camera reads, one after another; closed once that is all. */
  camera: string[]
  /** How the worker answers when the app asks to send messages. */
  messages: 'accept' | 'reject' | 'main-switch-off' | 'not-asked'
  /** The templates that the app has asked about. */
  askedToNotify: string[]
  /** WeChat asks about the privacy notice. */
  askPrivacy: (question: PrivacyQuestion) => void
}

const fresh = (): TestPhone => ({
  params: {},
  opened: [],
  told: [],
  rung: [],
  title: '',
  offline: false,
  fontSize: 17,
  handsOver: { code: 'phone-code' },
  file: undefined,
  shown: [],
  cannotShow: false,
  copied: undefined,
  camera: [],
  messages: 'accept',
  askedToNotify: [],
  askPrivacy: () => undefined,
})

export const phone = fresh()

export function newPhone(like: Partial<TestPhone> = {}): void {
  Object.assign(phone, fresh(), like)
}

/** What pages listen for, kept by the stand-in of Taro; a test brings it about. */
export const listeners = { pulledDown: new Set<() => void>(), left: new Set<() => void>() }

/** The page is pulled down. */
export const pullDown = () => listeners.pulledDown.forEach((listener) => listener())

/** The page goes behind another, or WeChat behind another app. */
export const leave = () => listeners.left.forEach((listener) => listener())
