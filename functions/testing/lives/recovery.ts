import { someone } from '../running-town'
import type { Life } from './model'
import { readTable, traceOf } from './table'
import { tapOn, type World } from './world'

/** From another WeChat account they ask to go on as the member; whether and when that happens, the schedule says. */
export async function askForNewAccount(life: Life, world: World, at: number): Promise<void> {
  const { town } = world
  const [person] = traceOf(life, town, await readTable(town)).people
  if (!person || life.claimant !== undefined) return
  const { nationalId, phone: phoneNumber } = life.worker
  const openid = `new-wechat-of-${life.worker.openid}`
  await someone(town, openid)
  const phoneCode = await town.codeFor({ kind: 'realtime-phone', openid, phoneNumber })
  const claim = { name: person.name, nationalId, phoneCode, consents: { sensitiveData: true as const } }
  const outcome = await tapOn('recovery.begin', claim, openid).send(world, at)
  if (outcome.ok) life.claimant = openid
}
