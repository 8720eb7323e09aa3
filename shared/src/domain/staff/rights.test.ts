import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayDo, mayEver, rights, roles, type HeldGrant, type Role, type StaffAction, type Standing } from './rights'

/** city > district > township > own union, and a sibling township with a union of its own. */
const own: Standing = { unionId: 'township', ancestorIds: ['district', 'city'] }
const below: Standing = { unionId: 'joint', ancestorIds: ['township', 'district', 'city'] }
const sibling: Standing = { unionId: 'next-township', ancestorIds: ['district', 'city'] }
const parent: Standing = { unionId: 'district', ancestorIds: ['city'] }

const places = { own, below, sibling, parent }
type Place = keyof typeof places

const down: readonly Place[] = ['own', 'below']

const actions = Object.keys(rights) as StaffAction[]
const chair = 'chair of the township’s union'
const holders: Readonly<Record<Role | typeof chair, HeldGrant>> = {
  ...(Object.fromEntries(roles.map((role) => [role, { role, unionId: 'township' }])) as Record<Role, HeldGrant>),
  [chair]: { role: 'reviewer', unionId: 'township', chair: true },
}

/** Who may do what where, for grants held at the township; whatever does not stand here is not allowed. */
const allowed: Readonly<Record<StaffAction, Readonly<Partial<Record<keyof typeof holders, readonly Place[]>>>>> = {
  'see-queue': { reviewer: down, [chair]: down },
  'reveal-applicant': { reviewer: down, [chair]: down },
  'contact-applicant': { reviewer: down, organizer: down, [chair]: down },
  'see-unions': { organizer: down, auditor: down, admin: down },
  'manage-unions': { admin: down },
  'see-staff': { auditor: down, admin: down },
  'appoint-staff': { admin: down },
  'lend-role': Object.fromEntries([...roles, chair].map((holder) => [holder, ['own']])),
  'print-code': { organizer: down },
  'see-insights': { reviewer: down, organizer: down, auditor: down, admin: down, [chair]: down },
  'see-codes': { organizer: down, auditor: down, admin: down },
  'manage-codes': { organizer: down },
  'decide-application': { reviewer: down, [chair]: down },
  'see-admission-list': { reviewer: down, auditor: down, [chair]: down },
  'see-transfers': { reviewer: down, auditor: down, [chair]: down },
  'decide-transfer': { reviewer: down, [chair]: down },
  'see-unverified': { reviewer: down, auditor: down, [chair]: down },
  'decide-unverified': { reviewer: down, [chair]: down },
  'see-trips': { reviewer: down, organizer: down, auditor: down, [chair]: down },
  'see-recoveries': { reviewer: down, auditor: down, [chair]: down },
  'stop-recovery': { reviewer: down, [chair]: down },
  'see-leavings': { reviewer: down, auditor: down, [chair]: down },
  'confirm-leaving': { reviewer: down, [chair]: down },
  'retain-member': { reviewer: down, [chair]: down },
  'see-expulsions': { reviewer: down, auditor: down, admin: down, [chair]: down },
  'expel-member': { reviewer: down, admin: down, [chair]: down },
  'see-pool': { reviewer: down, auditor: down, [chair]: down },
  'place-members': { reviewer: down, [chair]: down },
  'see-members': { reviewer: down, auditor: down, [chair]: down },
  'reveal-member': { reviewer: down, [chair]: down },
  'contact-member': { reviewer: down, [chair]: down },
  'move-members': { admin: down },
  'see-rolls': { reviewer: down, auditor: down, [chair]: down },
  'ask-roll': { reviewer: down, [chair]: down },
  'confirm-admission-list': { [chair]: ['own'] },
  'redeem-voucher': { clerk: ['own'] },
  'see-benefits': { benefits: down, auditor: down },
  'see-outlets': { benefits: down, auditor: down, admin: down },
  'manage-benefits': { benefits: down },
}

const everyCase = actions.flatMap((action) =>
  (Object.keys(holders) as (keyof typeof holders)[]).map((holder) => ({ action, holder })),
)

describe('the table of rights', () => {
  it.each(everyCase)('lets a $holder $action where it says and nowhere else', ({ action, holder }) => {
    const where = (Object.keys(places) as Place[]).filter((place) => mayDo([holders[holder]], action, places[place]))
    expect(where).toEqual(allowed[action][holder] ?? [])
  })

  it.each(actions)('lets nobody without a grant %s', (action) => {
    for (const place of Object.values(places)) expect(mayDo([], action, place)).toBe(false)
    expect(mayEver([], action)).toBe(false)
  })

  it('asks for the chair’s flag on a grant that carries the role as well', () => {
    const flagged: HeldGrant = { role: 'organizer', unionId: 'township', chair: true }
    expect(mayDo([flagged], 'confirm-admission-list', own)).toBe(false)
    expect(mayDo([{ ...holders.reviewer, chair: false }], 'confirm-admission-list', own)).toBe(false)
  })

  it('does not add up halves of two grants: a chair elsewhere and a reviewer here is no chair here', () => {
    const grants: HeldGrant[] = [{ role: 'reviewer', unionId: 'next-township', chair: true }, holders.reviewer]
    expect(mayDo(grants, 'confirm-admission-list', own)).toBe(false)
  })

  it('takes the one grant that allows it out of many', () => {
    const grants: HeldGrant[] = [holders.clerk, { role: 'reviewer', unionId: 'city' }, holders.auditor]
    for (const place of Object.values(places)) expect(mayDo(grants, 'decide-application', place)).toBe(true)
  })
})

/** A tree as each union's parent, the root's own being none: union 0 is the root. */
const trees = fc
  .array(fc.nat(), { minLength: 1, maxLength: 12 })
  .map((picks) => [undefined, ...picks.map((pick, index) => pick % (index + 1))])

const anyGrant = (unions: number) =>
  fc.record({
    role: fc.constantFrom(...roles),
    union: fc.nat(unions - 1),
    chair: fc.boolean(),
  })

const anySituation = trees.chain((parents) =>
  fc.record({
    parents: fc.constant(parents),
    grant: anyGrant(parents.length),
    at: fc.nat(parents.length - 1),
    action: fc.constantFrom(...actions),
  }),
)

describe('a grant, in any tree', () => {
  it('never reaches outside the subtree of its union', () => {
    fc.assert(
      fc.property(anySituation, ({ parents, grant, at, action }) => {
        const way = wayUp(parents, at)
        const may = mayDo([held(grant)], action, standing(way))
        expect(may && !way.includes(grant.union)).toBe(false)
      }),
    )
  })

  it('allows nothing anywhere unless a button may be drawn for it, and then at least at its own union', () => {
    fc.assert(
      fc.property(anySituation, ({ parents, grant, at, action }) => {
        const drawn = mayEver([held(grant)], action)
        if (!drawn) expect(mayDo([held(grant)], action, standing(wayUp(parents, at)))).toBe(false)
        expect(mayDo([held(grant)], action, standing(wayUp(parents, grant.union)))).toBe(drawn)
      }),
    )
  })

  it('for an action that reaches down reaches every union below', () => {
    fc.assert(
      fc.property(anySituation, ({ parents, grant, at }) => {
        const reviewer = held({ ...grant, role: 'reviewer' })
        const way = wayUp(parents, at)
        expect(mayDo([reviewer], 'decide-application', standing(way))).toBe(way.includes(grant.union))
      }),
    )
  })
})

function held({ role, union, chair: flag }: { role: Role; union: number; chair: boolean }): HeldGrant {
  return { role, unionId: String(union), chair: flag }
}

/** A union and everything above it, nearest first. */
function wayUp(parents: readonly (number | undefined)[], union: number): number[] {
  const parentOf = parents[union]
  return parentOf === undefined ? [union] : [union, ...wayUp(parents, parentOf)]
}

function standing([unionId, ...above]: readonly number[]): Standing {
  return { unionId: String(unionId), ancestorIds: above.map(String) }
}
