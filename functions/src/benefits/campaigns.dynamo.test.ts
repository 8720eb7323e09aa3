import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Request } from '@gongyou/shared/contracts/contract'
import { benefitsOfficer } from '../../testing/benefit-staff'
import { addOutlet, drinksFor, tappingMembers, type Tapper } from '../../testing/benefit-town'
import { refusalOf, runTown, succeeded, type RunningTown, type Someone } from '../../testing/running-town'

type Terms = Request<'campaign.create'>['terms']

let town: RunningTown
let editor: Someone
let second: Someone
let elsewhere: Someone
let members: readonly Tapper[]

beforeAll(async () => {
  town = await runTown()
  await addOutlet(town, 'station-1')
  editor = await benefitsOfficer(town, 'benefits-editor')
  second = await benefitsOfficer(town, 'benefits-second', 'township-union')
  elsewhere = await benefitsOfficer(town, 'benefits-elsewhere', 'sibling-union')
  members = await tappingMembers(town, 0, 8)
})
afterAll(() => town.close())

const terms = (units: number, change: Partial<Terms> = {}) => ({
  ...(drinksFor(town, units) as unknown as Terms),
  ...change,
})
const create = async (given: Terms) =>
  succeeded(await editor.call('campaign.create', { unionId: 'joint-union', terms: given })).body.campaign
const move = (by: Someone, { id, version }: { id: string; version: number }, name: Request<'campaign.move'>['move']) =>
  by.call('campaign.move', { id, version, move: name })
const claim = (index: number, id: string) => (members[index] as Tapper).claim(id)

describe('a campaign', () => {
  it('is a draft that nobody sees, then open by its window, paused, resumed and ended by its editor', async () => {
    const draft = await create(terms(5))
    expect(draft).toMatchObject({ state: 'draft', needsSecondPerson: false, moves: ['schedule', 'submit'] })
    expect(refusalOf(await town.call('benefit.show', { id: draft.id }))).toBe('not-found')
    const open = succeeded(await move(editor, draft, 'schedule')).body.campaign
    expect(open).toMatchObject({ state: 'open', stock: [{ pool: 'all', units: 5, left: 5 }] })
    succeeded(await claim(0, draft.id))

    const paused = succeeded(await move(editor, open, 'pause')).body.campaign
    expect(refusalOf(await claim(1, draft.id))).toBe('not-open')
    const resumed = succeeded(await move(editor, paused, 'resume')).body.campaign
    succeeded(await claim(1, draft.id))
    expect(refusalOf(await move(editor, paused, 'finish'))).toBe('changed-meanwhile')
    const closed = succeeded(await move(editor, resumed, 'finish')).body.campaign
    expect(closed).toMatchObject({ state: 'closed', stock: [{ left: 3 }], moves: ['settle'] })
    expect(refusalOf(await claim(2, draft.id))).toBe('not-open')
  })

  it('that may cost more than one person may promise needs a second one, of another account', async () => {
    const draft = await create(terms(3000, { units: 3000 }))
    expect(draft).toMatchObject({ needsSecondPerson: true, moves: ['submit'] })
    expect(refusalOf(await move(editor, draft, 'schedule'))).toBe('second-person-needed')
    const proposed = succeeded(await move(editor, draft, 'submit')).body.campaign
    expect(proposed.moves).toEqual(['withdraw'])
    expect(refusalOf(await move(editor, proposed, 'confirm'))).toBe('second-person-needed')
    const asSecond = succeeded(await second.call('campaign.inspect', { id: draft.id })).body.campaign
    expect(asSecond.moves).toEqual(['withdraw', 'confirm', 'sendBack'])
    expect(refusalOf(await move(elsewhere, proposed, 'confirm'))).toBe('not-found')
    expect(succeeded(await move(second, proposed, 'confirm')).body.campaign.state).toBe('open')
  })

  it('is edited as a draft only, and what is as good as cash is refused', async () => {
    const draft = await create(terms(5))
    const { id, version } = draft
    const renamed = { id, version, terms: terms(5, { title: '冬日暖饮' }) }
    const edited = succeeded(await editor.call('campaign.edit', renamed))
    expect(edited.body.campaign.terms.title).toBe('冬日暖饮')
    const cash = { unionId: 'joint-union', terms: terms(5, { category: 'shopping-card' }) }
    expect(refusalOf(await editor.call('campaign.create', cash))).toBe('cash-like')
    const open = succeeded(await move(editor, edited.body.campaign, 'schedule')).body.campaign
    const change = { id: open.id, version: open.version, terms: terms(6) }
    expect(refusalOf(await editor.call('campaign.edit', change))).toBe('move-unfit')
  })

  it('that is sold out is raised, and what was raised can be claimed; it is never cut', async () => {
    const open = succeeded(await move(editor, await create(terms(1)), 'schedule')).body.campaign
    succeeded(await claim(3, open.id))
    expect(refusalOf(await claim(4, open.id))).toBe('sold-out')
    const { id, version } = open
    expect(refusalOf(await editor.call('campaign.raise', { id, version, units: 1 }))).toBe('stock-not-raised')
    const raised = succeeded(await editor.call('campaign.raise', { id, version, units: 2 })).body.campaign
    expect(raised).toMatchObject({ state: 'open', stock: [{ units: 2, left: 1 }] })
    succeeded(await claim(4, id))
    expect(refusalOf(await claim(5, id))).toBe('sold-out')
    expect(refusalOf(await editor.call('campaign.raise', { id, version: raised.version, units: 1 }))).toBe(
      'stock-not-raised',
    )
  })

  it('is listed to its union’s staff, drafts too, and to nobody elsewhere', async () => {
    const draft = await create(terms(5))
    const listed = succeeded(await second.call('campaign.list', { union: 'joint-union', limit: 100 })).body.items
    expect(listed.find(({ id }) => id === draft.id)?.state).toBe('draft')
    expect(listed.map(({ state }) => state)).toContain('closed')
    expect(refusalOf(await elsewhere.call('campaign.list', { union: 'joint-union' }))).toBe('not-found')
  })
})

describe('an outlet', () => {
  it('is entered once for one tap, and stands in its union’s list', async () => {
    const form = {
      unionId: 'joint-union',
      merchantId: 'merchant-9',
      merchantName: '早安饭团（演示）',
      name: '早安饭团小港店（演示）',
      kind: 'shop',
      address: '小港街道1号',
    } as const
    const key = { idempotencyKey: 'the-same-outlet' }
    const { outlet } = succeeded(await editor.call('outlet.create', form, key)).body
    expect(succeeded(await editor.call('outlet.create', form, key)).body.outlet).toEqual(outlet)
    const listed = succeeded(await editor.call('outlet.list', { union: 'joint-union' })).body.items
    expect(listed.filter(({ merchantId }) => merchantId === 'merchant-9')).toEqual([outlet])
  })

  it('is put right by whoever has seen it as it is, and what changed is noted', async () => {
    const [outlet] = succeeded(await editor.call('outlet.list', { union: 'joint-union' })).body.items
    const { id = '', version = 0, kind = 'shop' } = outlet ?? {}
    const edited = { name: '早安饭团新店（演示）', kind, address: '小港街道2号', hours: '每天6:00到10:00' }
    const edit = { id, version, ...edited, phone: '0574-8600 0000', state: 'paused' } as const
    const after = succeeded(await editor.call('outlet.edit', edit)).body.outlet
    expect(after).toEqual({ ...outlet, ...edited, phone: '0574-8600 0000', state: 'paused', version: version + 1 })
    expect(succeeded(await editor.call('outlet.inspect', { id })).body.outlet).toEqual(after)
    expect(refusalOf(await editor.call('outlet.edit', edit))).toBe('changed-meanwhile')
    const again = { id, version: version + 1, ...edited, hours: undefined, state: 'open' } as const
    expect(succeeded(await editor.call('outlet.edit', again)).body.outlet.hours).toBeUndefined()
    const noted = (await town.stored('audit')).filter(({ act }) => act === 'outlet.edit')
    expect(noted.map(({ changed }) => Object.keys(changed as object).sort())).toContainEqual([
      'hours',
      'phone',
      'state',
    ])
  })
})
