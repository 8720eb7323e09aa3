import { describe, expect, it } from 'vitest'
import { isLocalDate } from '../kernel/time'
import { defaultSettings } from './settings'

const { occupations, placementOrder, texts } = defaultSettings

describe('what a city starts from', () => {
  it('grants these working days, lapses after thirty days and lets a decision be undone for ten minutes', () => {
    expect(defaultSettings.deadlines).toEqual({ sort: 0, precheck: 1, assign: 1, review: 3, admit: 5, whole: 15 })
    expect(defaultSettings.lapseDays).toBe(30)
    expect(defaultSettings.undoMinutes).toBe(10)
  })

  it('reviews men from 60 and women from 50', () => {
    expect(defaultSettings.retirement).toEqual({ men: 60, women: 50, pastIt: 'review' })
  })

  it('limits calls a minute', () => {
    expect(defaultSettings.limits).toMatchObject({ apply: 3, phone: 3, unknownCodes: 20 })
  })

  it('tries the nine placement rules in their order', () => {
    expect(placementOrder).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('knows the eight groups and six more, each once', () => {
    expect(occupations.map(({ key }) => key).sort()).toEqual(
      [
        'truck-driver',
        'courier',
        'care-worker',
        'domestic-worker',
        'mall-promoter',
        'delivery-rider',
        'estate-agent',
        'security-guard',
        'ride-hailing-driver',
        'substitute-driver',
        'live-streamer',
        'fishing-crew',
        'small-enterprise-employee',
        'other-flexible-worker',
      ].sort(),
    )
    expect(new Set(occupations.map(({ label }) => label)).size).toBe(occupations.length)
  })

  it('counts four of them as the key groups of new employment forms', () => {
    const keyGroups = occupations.filter(({ keyGroup }) => keyGroup).map(({ key }) => key)
    expect(keyGroups.sort()).toEqual(['courier', 'delivery-rider', 'ride-hailing-driver', 'truck-driver'])
  })

  it.each(['application', 'sensitiveData'] as const)(
    'dates the text %s and leaves it to the city to confirm',
    (text) => {
      const { version, inForceSince, toBeConfirmed } = texts[text]
      expect(version).not.toBe('')
      expect(isLocalDate(inForceSince)).toBe(true)
      expect(toBeConfirmed).toBe(true)
    },
  )
})
