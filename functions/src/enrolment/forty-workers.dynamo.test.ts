import { describe, expect, it } from 'vitest'
import { fortyWorkers } from '../../testing/forty-workers'
import { addNearUnions, nearCodes } from '../../testing/placement-town'
import { fastForm, succeeded, worker } from '../../testing/running-town'
import { unions } from '../../testing/small-town'
import { takeTown } from '../../testing/take-town'

const town = await takeTown()
await addNearUnions(town.table)

const submit = async (answers: Partial<Parameters<typeof fastForm>[1]>) => {
  const applicant = await worker(town)
  const form = fastForm(applicant.nationalId, { unionCode: undefined, ...answers })
  return succeeded(await applicant.call('application.submit', form)).body
}

describe('forty made-up workers', () => {
  it('are forty, and every rule places one of them at least', () => {
    expect(fortyWorkers).toHaveLength(40)
    expect([...new Set(fortyWorkers.map(({ rule }) => rule))].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it.each(fortyWorkers.map((each) => [each.who, each.why, each] as const))(
    '%s：%s',
    async (_who, _why, { answers, rule, union }) => {
      const { application } = await submit(answers)
      expect([application.placementDecision.rule, application.union.id]).toEqual([rule, union])
      const skipped = application.placementDecision.skipped.map((skip) => skip.rule)
      expect(skipped).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].slice(0, rule - 1))
    },
  )
})

describe('the preview', () => {
  const work = { employer: { name: '甬达保洁' }, region: '330206006' }
  const preview = async (toEmployerUnion?: boolean) => {
    const asker = await worker(town)
    return succeeded(await asker.call('placement.preview', { occupation: 'domestic-worker', work, toEmployerUnion }))
      .body
  }

  it('names the employer’s union before the worker has said anything, and sends nobody there', async () => {
    expect(await preview()).toMatchObject({ employerUnion: { id: 'cleaners' }, union: { id: 'joint-union' } })
  })

  it('shows where the answer leads', async () => {
    expect((await preview(true)).union.id).toBe('cleaners')
    expect((await preview(false)).union.id).toBe('joint-union')
  })
})

describe('the fast lane', () => {
  it('leads into the pool of the place where the scanned union has no authorisation, past every nearer union', async () => {
    const admitted = await submit({ unionCode: nearCodes.couriersFast.code, occupation: 'courier' })
    expect(admitted).toMatchObject({
      application: { placementDecision: { rule: 8, reasons: ['pool-of-district'] } },
      membership: { union: { id: unions.districtPool.unionId } },
    })
  })
})
