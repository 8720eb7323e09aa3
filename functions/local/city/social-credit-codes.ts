import { readSocialCreditCode } from '@gongyou/shared/domain/identity/social-credit-code'
import type { Random } from './random'

const characters = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']

/** Six digits of a county that does not exist, so that no real body can hold the code. */
const nowhere = '330299'

/** A unified social credit code that checks out: of a company, or of a grass-roots union. */
export function inventedSocialCreditCode(random: Random, of: 'company' | 'union'): string {
  const number = Array.from({ length: 9 }, () => random.pick(characters)).join('')
  const stem = (of === 'union' ? '81' : '91') + nowhere + number
  const whole = characters.map((check) => stem + check).find((code) => readSocialCreditCode(code).kind === 'valid')
  if (whole === undefined) throw new Error(`no check character fits ${stem}`)
  return whole
}
