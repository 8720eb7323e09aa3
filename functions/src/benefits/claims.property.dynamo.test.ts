import fc from 'fast-check'
import { afterAll, beforeAll, describe, it } from 'vitest'
import { anyStep, openBenefitLives } from '../../testing/benefit-lives'
import { letTapsRush } from '../../testing/benefit-town'
import { runTown, type RunningTown } from '../../testing/running-town'

let town: RunningTown
let lives: Awaited<ReturnType<typeof openBenefitLives>>

beforeAll(async () => {
  town = await runTown()
  await letTapsRush(town)
  lives = await openBenefitLives(town)
})
afterAll(async () => {
  lives.close()
  await town.close()
})

describe('claims, returns, expiries, raises, draws, redemptions with and without a network and undos in any order', () => {
  it('leave what is out and what is left together the stock, every tap truly answered, and all of it settled', async () => {
    const anyRun = fc.record({
      units: fc.integer({ min: 1, max: 5 }),
      shards: fc.integer({ min: 1, max: 3 }),
      steps: fc.array(anyStep, { minLength: 15, maxLength: 35 }),
    })
    await fc.assert(
      fc.asyncProperty(anyRun, async ({ units, shards, steps }) => {
        const model = await lives.begin(units, shards)
        // A campaign lasts for thirty days: one expiry is as many as it sees.
        const expiries = steps.filter(({ does }) => does === 'expire').slice(1)
        for (const step of steps.filter((each) => !expiries.includes(each))) await lives.take(step, model)
        await lives.take({ does: 'sync' }, model)
        await lives.mustHold(model)
      }),
      { numRuns: 10 },
    )
  })
})
