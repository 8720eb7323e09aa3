import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { routeNames, type RouteName } from '@gongyou/shared/contracts/routes'
import { aboutWalks } from '../../testing/rights/about'
import { benefitsWalks } from '../../testing/rights/benefits'
import { enrolmentWalks } from '../../testing/rights/enrolment'
import { insightWalks } from '../../testing/rights/insight'
import { membershipWalks } from '../../testing/rights/membership'
import { peopleWalks } from '../../testing/rights/people'
import { postersWalks } from '../../testing/rights/posters'
import { setScene } from '../../testing/rights/scene'
import { standpoints, type Standpoint, type Walk } from '../../testing/rights/standpoints'
import { unionsWalks } from '../../testing/rights/unions'
import { refusalOf, type AnyOutcome } from '../../testing/running-town'
import { takeTown } from '../../testing/take-town'
import { tokensOf } from '../../testing/tokens'

const town = await takeTown()
const scene = await setScene(town)
const walks: { readonly [R in RouteName]: Walk<R> } = {
  ...aboutWalks,
  ...benefitsWalks,
  ...peopleWalks(scene),
  ...unionsWalks(scene),
  ...enrolmentWalks(scene),
  ...insightWalks,
  ...postersWalks(scene),
  ...membershipWalks(scene),
}

/** A token for somebody who stands there; those without a good one try to pass for the reviewer. */
async function tokenOf(standpoint: Standpoint): Promise<string | undefined> {
  const tokens = tokensOf(town, scene.openids['its reviewer'])
  switch (standpoint) {
    case 'signed out':
      return undefined
    case 'with a forged token':
      return tokens.forged()
    case 'with an unsigned token':
      return tokens.unsigned()
    case 'with an expired token':
      return tokens.expired()
    case 'with a revoked token':
      return tokens.revoked()
    default:
      return tokensOf(town, scene.openids[standpoint]).good()
  }
}

/** `ok`, or the refusal; of a batch of one, that of its row. */
function answerOf(outcome: AnyOutcome): string {
  if (!outcome.ok) return refusalOf(outcome)
  const { results } = (outcome.body ?? {}) as { results?: readonly { problem?: { code: string } }[] }
  return results?.[0]?.problem?.code ?? 'ok'
}

describe('who may do what', () => {
  it.each(routeNames)('is answered to everybody as laid down: %s', async (name) => {
    const input = walks[name].input()
    const answered = standpoints.map(async (standpoint) => {
      const token = await tokenOf(standpoint)
      return [standpoint, answerOf(await town.call(name, input, { token, idempotencyKey: randomUUID() }))]
    })
    expect(Object.fromEntries(await Promise.all(answered))).toEqual(walks[name].answers)
  })
})
