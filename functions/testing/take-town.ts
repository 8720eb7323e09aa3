import { afterAll } from 'vitest'
import { runTown, type RunningTown, type TownSettings } from './running-town'

/** A small town for one file of tests, until the last of them. */
export async function takeTown(settings?: TownSettings): Promise<RunningTown> {
  const town = await runTown(settings)
  afterAll(() => town.close())
  return town
}
