/** What a screen did to the phone, and what the phone is like; `newPhone` before each test. */
export interface TestPhone {
  params: Record<string, string>
  opened: string[]
  told: string[]
  rung: string[]
  title: string
  offline: boolean
  fontSize: number
}

const fresh = (): TestPhone => ({
  params: {},
  opened: [],
  told: [],
  rung: [],
  title: '',
  offline: false,
  fontSize: 17,
})

export const phone = fresh()

export function newPhone(like: Partial<TestPhone> = {}): void {
  Object.assign(phone, fresh(), like)
}
