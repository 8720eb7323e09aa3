import { randomUUID } from 'node:crypto'
import { hours } from '@gongyou/shared/kernel/time'
import { wireRecoveries } from '../src/people/lambda'
import { someone, succeeded, type RunningTown, type Someone, type Worker } from './running-town'

/** What whoever asks to be somebody types, and the number that answers in real time. */
interface Claim {
  readonly name: string
  readonly nationalId: string
  readonly phone: string
}

/** A worker's own name, number and phone. */
export function ownClaim({ nationalId, phone }: Worker, name = '张三'): Claim {
  return { name, nationalId, phone }
}

/** Asks, from this account, to be the person of the claim. */
export async function askForRecovery(
  town: RunningTown,
  from: Someone,
  { phone: phoneNumber, ...typed }: Claim,
  options?: { idempotencyKey: string },
) {
  const phoneCode = await town.codeFor({ kind: 'realtime-phone', openid: from.openid, phoneNumber })
  return from.call('recovery.begin', { ...typed, phoneCode, consents: { sensitiveData: true } }, options)
}

/** A new WeChat account of a member, which has asked to go on as the member. */
export async function newWeChatOf(town: RunningTown, member: Worker): Promise<Someone> {
  const account = await someone(town, `new-wechat-${randomUUID()}`)
  succeeded(await askForRecovery(town, account, ownClaim(member)))
  return account
}

/** Lets the three days pass after which whoever asked goes on as the member, signed in again. */
export async function takenOver(town: RunningTown, fresh: Someone): Promise<Someone> {
  town.advance(hours(72))
  await wireRecoveries(town.surroundings)()
  return someone(town, fresh.openid)
}
