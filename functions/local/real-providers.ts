import { CannotStart } from './cannot-start'

/** The settings of a deployment that lead to real providers, which invented people must never be sent to. */
const leadOutside = [
  'WECHAT_HOST',
  'WECHAT_APP_ID',
  'WECHAT_APP_SECRET',
  'REAL_NAME_HOST',
  'TENCENT_SECRET_ID',
  'TENCENT_SECRET_KEY',
  'SMS_HOST',
] as const

/** Throws CannotStart where a real provider is configured: no demo city beside real people. */
export function refuseRealProviders(environment: Readonly<Record<string, string | undefined>>): void {
  const set = leadOutside.filter((name) => environment[name] && !staysHere(environment[name]))
  if (set.length === 0) return
  throw new CannotStart(
    `The demo city is not loaded where a real provider is configured: unset ${set.join(', ')} to run the local server`,
  )
}

function staysHere(value: string): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])([:/]|$)/.test(value)
}
