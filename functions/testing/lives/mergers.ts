import { days } from '@gongyou/shared/kernel/time'
import { staff } from '../small-town'
import { resolved, type Ending } from '../tree-town'
import type { Model } from './model'
import { readTable, type TableNow } from './table'
import { passTime, serverAt, tapOn, type Tap, type World } from './world'

/** The next step of the merger whose turn it is: proposed by one admin, confirmed by another, waited for, carried out. */
export async function goOn(model: Model, world: World, at: number): Promise<void> {
  const ending = model.mergers[model.merger]
  if (!ending) return
  switch (model.stage) {
    case 'none':
      await propose(ending, world, at)
      model.stage = 'proposed'
      return
    case 'proposed':
      await confirm(ending, world, at)
      model.stage = 'announced'
      return
    case 'announced':
      await passTime(world, days(17))
      model.stage = 'due'
      return
    case 'due':
      await serverAt(world.servers, at).carryOut('unions')
      await isMergerDone(model, world)
  }
}

/** Once everybody has been carried over, it is the next one's turn. */
export async function isMergerDone(model: Model, { town }: World): Promise<void> {
  const ending = model.mergers[model.merger]
  if (!ending || model.stage !== 'due') return
  if ((await readTable(town)).unions.get(ending.id)?.status !== 'merged') return
  model.merger += 1
  model.stage = 'none'
}

async function propose({ id, into = '' }: Ending, world: World, at: number): Promise<void> {
  const version = (await readTable(world.town)).unions.get(id)?.version ?? 0
  const tap = tapOn('union.merge', { ...resolved, id, into, version }, staff.districtAdmin.openid)
  await sent(tap, world, at)
}

async function confirm({ id }: Ending, world: World, at: number): Promise<void> {
  const change = proposedOf(id, await readTable(world.town))
  const confirmation = { id, changeId: change?.changeId ?? '', version: change?.version ?? 0 }
  await sent(tapOn('union.confirmChange', confirmation, staff.cityAdmin.openid), world, at)
}

async function sent(tap: Tap, world: World, at: number): Promise<void> {
  const outcome = await tap.send(world, at)
  if (!outcome.ok) throw new Error(`the merger was refused: ${outcome.problem.code}`)
}

function proposedOf(unionId: string, { changes }: TableNow) {
  return changes.find((change) => change.unionId === unionId && change.state === 'proposed')
}
