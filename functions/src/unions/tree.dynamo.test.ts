import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Request } from '@gongyou/shared/contracts/contract'
import { problemOf, refusalOf, succeeded } from '../../testing/running-town'
import { takeTown } from '../../testing/take-town'
import { admins, jointForm } from '../../testing/tree-town'

const town = await takeTown()
const { district, city } = await admins(town)

async function created(form: Partial<Request<'union.create'>> = {}) {
  return succeeded(await district.call('union.create', { ...jointForm, ...form })).body.union
}

async function inspected(id: string) {
  return succeeded(await city.call('union.inspect', { id, limit: 100 })).body
}

/** The acts noted about a union. */
async function actsOn(unionId: string): Promise<unknown[]> {
  const lines = (await town.stored('audit')).filter((line) => line['unionId'] === unionId)
  return lines.map(({ act }) => act).sort()
}

describe('creating a union', () => {
  it('puts it under the upper union that approved it, for everybody to find', async () => {
    const { id, ...union } = await created()
    expect(union).toMatchObject({ version: 1, status: 'active', parent: { id: 'township-union' } })
    expect(union.approvalDocument).toBe('演示批复〔2026〕第3号')
    expect(succeeded(await town.call('union.show', { id })).body.name).toBe(jointForm.name)
    expect((await inspected('township-union')).children.map((child) => child.id)).toContain(id)
    expect(await actsOn(id)).toEqual(['union.create'])
  })

  it('shows the whole chain above it, nearest first', async () => {
    const { id } = await created({ name: '看得见上级的联合工会（演示）' })
    const { above } = await inspected(id)
    expect(above[0]?.id).toBe('township-union')
    expect(above.at(-1)?.kind).toBe('municipal')
  })

  it('makes one of a tap that is sent twice', async () => {
    const tap = { idempotencyKey: randomUUID() }
    const form = { ...jointForm, name: '只建一次的联合工会（演示）' }
    const [first, again] = [
      await district.call('union.create', form, tap),
      await district.call('union.create', form, tap),
    ]
    expect(again).toEqual(first)
    const { children } = await inspected('township-union')
    expect(children.filter(({ name }) => name === form.name)).toHaveLength(1)
  })

  it('says at once everything that is wrong with the form', async () => {
    const wrong = { name: '会', regions: ['330206999'], occupations: ['king'], admissionPolicy: 'auto' as const }
    const problem = problemOf(await district.call('union.create', { ...jointForm, ...wrong }))
    expect(problem.fieldCodes).toEqual({
      name: 'union-name-invalid',
      regions: 'region-unknown',
      occupations: 'occupation-unknown',
      authorisation: 'authorisation-needed',
    })
  })

  it('is refused under a kind that has no such unions, and outside the admin’s own subtree', async () => {
    const under = async (parentId: string, kind: 'village' | 'district') =>
      refusalOf(await district.call('union.create', { ...jointForm, parentId, kind }))
    expect(await under('joint-union', 'village')).toBe('parent-kind-unfit')
    expect(await under('dissolved-union', 'village')).toBe('parent-not-active')
    expect(await under('city-union', 'district')).toBe('not-found')
    expect(await under('no-such-union', 'village')).toBe('not-found')
  })

  it('gives a township its home once, and placement finds it from then on', async () => {
    const home = {
      kind: 'online-home',
      hostId: 'sibling-union',
      parentId: 'sibling-union',
      regions: ['330206005'],
      name: '霞浦网上会员之家（演示）',
    } satisfies Partial<Request<'union.create'>>
    const { id } = await created(home)
    const question = { occupation: 'courier', work: { region: '330206005' } }
    expect(succeeded(await district.call('placement.preview', question)).body.union.id).toBe(id)
    expect(refusalOf(await district.call('union.create', { ...jointForm, ...home }))).toBe('seat-taken')
  })
})

describe('editing a union', () => {
  it('changes what is named and leaves the rest, and everybody sees the new name at once', async () => {
    const { id, version } = await created()
    const edit = { id, version, name: '柴桥新物流园联合工会（演示）', occupations: ['courier'] }
    const { union } = succeeded(await district.call('union.edit', edit)).body
    expect(union).toMatchObject({ name: edit.name, occupations: ['courier'], phone: jointForm.phone, version: 2 })
    const { children } = await inspected('township-union')
    expect(children.find((child) => child.id === id)?.name).toBe(edit.name)
    expect(await actsOn(id)).toEqual(['union.create', 'union.edit'])
  })

  it('lets a phone send it as POST, because wx.request knows no PATCH', async () => {
    const { id, version } = await created()
    const body = JSON.stringify({ version, phone: '0574-11111111' })
    const headers = { authorization: `Bearer ${district.token}`, 'idempotency-key': randomUUID() }
    const path = `/v1/staff/unions/${id}`
    const asPost = await town.send({ method: 'POST', path, headers, body })
    expect(asPost.status).toBe(200)
    expect((await inspected(id)).union.phone).toBe('0574-11111111')
    expect(await town.send({ method: 'PATCH', path, headers, body })).toMatchObject({ body: asPost.body })
  })

  it('takes away what is set to null, and gives what is resolved', async () => {
    const { id, version } = await created()
    const authorisation = {
      resolution: '演示〔2026〕2号',
      passedOn: '2026-11-01',
      chair: '演示主席',
      until: '2027-11-01',
    }
    const lines = {
      lineId: (await created({ kind: 'industrial', parentId: 'district-union', regions: ['330206'] })).id,
    }
    const terms = { admissionPolicy: 'auto' as const, authorisation }
    const given = succeeded(await district.call('union.edit', { id, version, ...terms, ...lines })).body.union
    expect([given.admissionPolicy, given.line?.id]).toEqual(['auto', lines.lineId])
    const without = {
      id,
      version: given.version,
      admissionPolicy: 'review' as const,
      authorisation: null,
      lineId: null,
    }
    const { union } = succeeded(await district.call('union.edit', without)).body
    expect([union.authorisation, union.line]).toEqual([undefined, undefined])
  })

  it('tells the second of two admins who edit at once, and keeps what the first wrote', async () => {
    const { id, version } = await created()
    const edits = [
      district.call('union.edit', { id, version, phone: '0574-1' }),
      city.call('union.edit', { id, version, phone: '0574-2' }),
    ]
    const outcomes = await Promise.all(edits)
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.problem.code)).sort()).toEqual([
      'changed-meanwhile',
      'ok',
    ])
  })

  it('does not let the last answer of placement refuse anybody', async () => {
    const { version } = (await inspected('city-pool')).union
    const edit = (change: object) => city.call('union.edit', { id: 'city-pool', version, ...change })
    expect(problemOf(await edit({ acceptsIndividuals: false })).fieldCodes).toEqual({
      acceptsIndividuals: 'fallback-takes-all',
    })
    expect(refusalOf(await edit({ occupations: ['courier'] }))).toBe('fallback-takes-all')
    expect(refusalOf(await edit({ regions: ['330206'] }))).toBe('regions-unfit')
  })
})

describe('moving a union', () => {
  it('takes it and all below it to another parent, and its reviewers’ reach with it', async () => {
    const { id, version } = await created({ kind: 'village', name: '河头村工会（演示）' })
    const below = await created({ parentId: id })
    const moved = succeeded(await district.call('union.move', { id, version, parentId: 'sibling-union' })).body.union
    expect(moved.parent?.id).toBe('sibling-union')
    expect((await inspected('sibling-union')).children.map((child) => child.id)).toContain(id)
    expect((await inspected('township-union')).children.map((child) => child.id)).not.toContain(id)
    expect((await inspected(below.id)).union.parent?.id).toBe(id)
  })

  it('is refused under itself, under its own descendants, and out of the tree', async () => {
    const move = async (id: string, parentId: string) => {
      const { version } = (await inspected(id)).union
      return refusalOf(await city.call('union.move', { id, version, parentId }))
    }
    expect(await move('township-union', 'township-union')).toBe('move-under-itself')
    expect(await move('district-union', 'joint-union')).toBe('move-under-itself')
    expect(await move('city-union', 'township-union')).toBe('root-stays')
    expect(await move('joint-union', 'township-union')).toBe('already-under')
  })

  it('asks for an admin of both ends', async () => {
    const { version } = (await inspected('district-pool')).union
    const up = { id: 'district-pool', version, parentId: 'city-union' }
    expect(refusalOf(await district.call('union.move', up))).toBe('not-found')
    succeeded(await city.call('union.move', up))
  })
})
