import { hours, plus, type Instant } from '@gongyou/shared/kernel/time'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../platform/storage'
import { noAnswers, type Answers } from './answers'
import { applicant, applicationOf, member, noOne } from '../../../testing/people'
import { makeTapKeys } from '../../api/tap-keys'
import {
  dropSentDraft,
  dropStaleNationalId,
  forgetDraft,
  keepDraft,
  keepIdentity,
  recallDraft,
  recallIdentity,
} from './draft'

const noon = '2026-11-16T04:00:00.000Z' as Instant
const origin = { unionCode: '7K3D9QXM2RV', lane: 'review' } as const

const answers: Answers = {
  ...noAnswers,
  name: '周青山',
  nationalId: '330299199901010012',
  occupation: 'courier',
  platform: '顺丰',
  sensitiveData: true,
}

function makeDrawer() {
  const kept = new Map<string, unknown>()
  const store: Store = {
    recall: <T>(key: string) => kept.get(key) as T | undefined,
    keep: (key, value) => void kept.set(key, value),
    forget: (key) => void kept.delete(key),
  }
  return { kept, store }
}

const everything = (kept: Map<string, unknown>) => JSON.stringify([...kept.entries()])

describe('a form that was not sent', () => {
  it('is there again with all that was typed and chosen, and with the poster it was begun at', () => {
    const { store } = makeDrawer()
    keepDraft(store, answers, origin, noon)
    expect(recallDraft(store, plus(noon, hours(2)))).toEqual({ origin, answers: { ...answers, sensitiveData: false } })
  })

  it('keeps the ID number for a day and not a minute longer, the rest for good', () => {
    const { kept, store } = makeDrawer()
    keepDraft(store, answers, origin, noon)
    expect(recallDraft(store, plus(noon, hours(23.9)))?.answers.nationalId).toBe('330299199901010012')

    const later = recallDraft(store, plus(noon, hours(24.1)))
    expect(later?.answers).toMatchObject({ nationalId: '', name: '周青山', platform: '顺丰' })
    expect(everything(kept)).not.toContain('19990101')
  })

  it('loses the ID number after its day even when the form is never opened again', () => {
    const { kept, store } = makeDrawer()
    keepDraft(store, answers, origin, noon)
    dropStaleNationalId(store, plus(noon, hours(25)))
    expect(everything(kept)).not.toContain('19990101')
  })

  it('keeps no consent: it is given when it is sent', () => {
    const { store } = makeDrawer()
    keepDraft(store, answers, origin, noon)
    expect(recallDraft(store, noon)?.answers.sensitiveData).toBe(false)
  })

  it('leaves nothing behind once it was sent', () => {
    const { kept, store } = makeDrawer()
    keepDraft(store, answers, origin, noon)
    forgetDraft(store)
    expect(kept.size).toBe(0)
    expect(recallDraft(store, noon)).toBeUndefined()
  })
})

describe('what was typed to prove who one is', () => {
  const typed = { name: '周青山', nationalId: '330299199901010012' }

  it('is there for a day, name included, and not a minute longer', () => {
    const { kept, store } = makeDrawer()
    keepIdentity(store, typed, noon)
    expect(recallIdentity(store, plus(noon, hours(23.9)))).toMatchObject(typed)
    expect(recallIdentity(store, plus(noon, hours(24.1)))).toBeUndefined()
    expect(kept.size).toBe(0)
  })

  it('is taken from a form that was begun, and goes with the membership', () => {
    const { kept, store } = makeDrawer()
    keepDraft(store, answers, origin, noon)
    expect(recallIdentity(store, noon)).toMatchObject(typed)
    keepIdentity(store, typed, noon)
    dropSentDraft(store, member)
    expect([...kept.keys()]).toEqual([])
  })
})

describe('a form whose answer never came', () => {
  it.each([
    ['an application under way', applicant()],
    ['a membership', member],
  ])('is gone, with its ID number, once the server tells of %s', (_, home) => {
    const { kept, store } = makeDrawer()
    keepDraft(store, answers, origin, noon)
    dropSentDraft(store, home)
    expect([...kept.keys()]).toEqual([])
  })

  it('stays while the server knows of nothing, or only of an application that is over', () => {
    const { store } = makeDrawer()
    keepDraft(store, answers, origin, noon)
    dropSentDraft(store, undefined)
    dropSentDraft(store, noOne)
    dropSentDraft(store, { ...noOne, application: applicationOf({ state: 'withdrawn' }) })
    expect(recallDraft(store, noon)?.answers.name).toBe('周青山')
  })

  it('takes the key of its tap along, so that the same words are a new application after a withdrawal', () => {
    const { store } = makeDrawer()
    let count = 0
    const taps = makeTapKeys(store, () => `key-${++count}`)
    keepDraft(store, answers, origin, noon)
    const first = taps.keyFor('application.submit', answers)
    dropSentDraft(store, applicant())
    expect(taps.keyFor('application.submit', answers)).not.toBe(first)
  })
})
