import type { Answer, Input, Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { maskMobile, readMobile } from '@gongyou/shared/domain/identity/mobile'
import { maskName, type PersonName } from '@gongyou/shared/domain/identity/person-name'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { refusalOfTrip } from '@gongyou/shared/domain/membership/trip'
import { localDateOf, type LocalDate } from '@gongyou/shared/kernel/time'
import { reaches } from '../platform/reach'
import type { Seal } from '../platform/sealed'
import { repeated, type KeyedUseCase, type UseCase } from '../platform/use-case'
import type { MembershipRecord } from '../table/people.entities'
import type { TripRecord } from '../table/trips.entities'
import type { MembershipDeps } from './dependencies'
import type { ListedTrip, Trips } from './trips.repository'

export type TripDeps = Pick<MembershipDeps, 'people' | 'directory' | 'cursors' | 'now'> & {
  readonly trips: Trips
  readonly seal: Seal
}

type TripReply = Answer<'trip.list'>['body']['items'][number]

/** A driver going away for long says from when, where, and how to be reached. */
export const reportTrip: KeyedUseCase<'trip.report', TripDeps> = {
  async run({ input, actor, request }, deps) {
    const { membership } = await deps.people.withId(actor.personId)
    if (!membership || !isMembershipHeld(membership.state)) return { problem: 'not-member' }
    const before = await deps.trips.of(actor.personId)
    const trip = newTrip(input, membership, before, deps)
    if ('problem' in trip) return trip
    const once = { request, status: 201, ids: { sequence: String(trip.sequence) } }
    const saved = await deps.trips.save({ after: trip }, once)
    if (saved === 'repeated') return repeated
    return saved === 'lost' ? { problem: 'trip-open' } : { status: 201, body: { trip: rendered(trip) } }
  },
  async repeat({ ids }, { actor }, deps) {
    const trip = await ownTrip(ids['sequence'] ?? '', actor.personId, deps)
    return trip ? { status: 201, body: { trip: rendered(trip) } } : { problem: 'not-found' }
  },
}

/** My trips, the latest first. */
export const listMyTrips: UseCase<'trip.list', TripDeps> = async ({ actor }, { trips }) => {
  const all = await trips.of(actor.personId)
  return { status: 200, body: { items: [...all].reverse().map(rendered) } }
}

/** Back again. */
export const endTrip: KeyedUseCase<'trip.end', TripDeps> = {
  async run({ input, actor, request }, deps) {
    const before = await ownTrip(input.id, actor.personId, deps)
    if (!before) return { problem: 'not-found' }
    if (before.move.endedOn !== undefined) return { problem: 'trip-settled' }
    const move = { ...before.move, endedOn: localDateOf(deps.now()) }
    const after = { ...before, move, version: before.version + 1 }
    const ids = { sequence: String(before.sequence) }
    const saved = await deps.trips.save({ after, before }, { request, status: 200, ids })
    if (saved === 'repeated') return repeated
    return saved === 'lost' ? { problem: 'trip-settled' } : answer(after)
  },
  async repeat({ ids }, { actor }, deps) {
    const trip = await ownTrip(ids['sequence'] ?? '', actor.personId, deps)
    return trip ? answer(trip) : { problem: 'not-found' }
  },
}

/** The union's ledger of who is away, and was; numbers masked, as everywhere in a list. */
export const showTripLedger: UseCase<'trip.ledger', TripDeps> = async ({ input, actor }, deps) => {
  if (!(await reaches(actor, 'see-trips', input.union, deps.directory))) return { problem: 'not-found' }
  const list = `trips#${input.union}`
  const from = input.cursor === undefined ? undefined : deps.cursors.read(list, input.cursor)
  if (input.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }
  const { items, next } = await deps.trips.ledgerOf(input.union, input.limit, from)
  const lines = items.map((trip) => ({
    ...rendered(trip),
    member: { memberNumber: trip.move.memberNumber, name: maskName(trip.name as PersonName) },
  }))
  return { status: 200, body: { items: lines, nextCursor: next && deps.cursors.write(list, next) } }
}

function newTrip(
  { from, where, reach }: Input<'trip.report'>,
  { personId, unionId, name, memberNumber }: MembershipRecord,
  before: readonly TripRecord[],
  { now, seal }: TripDeps,
): TripRecord | Refused {
  const phone = reach.by === 'relative' ? readMobile(reach.phone ?? '') : undefined
  const refused = refusalOfTrip(
    { from: from as LocalDate, reachBy: reach.by, hasPhone: phone !== undefined },
    { today: localDateOf(now()), isAway: before.some(({ move }) => move.endedOn === undefined) },
  )
  if (refused) return { problem: refused }
  return {
    personId,
    sequence: before.length + 1,
    unionId,
    name,
    move: { memberNumber, from, where, reachBy: reach.by, reachMasked: phone && maskMobile(phone) },
    reachSealed: phone && seal.seal(phone, { entity: 'person', field: 'phone', owner: personId }),
    version: 1,
  }
}

async function ownTrip(id: string, personId: string, { trips }: TripDeps): Promise<TripRecord | undefined> {
  return (await trips.of(personId)).find(
    ({ sequence }) => tripIdOf(sequence) === tripIdOf(Number(id.replace('trip-', ''))),
  )
}

function answer(trip: TripRecord): Extract<Reply<'trip.end'>, { status: 200 }> {
  return { status: 200, body: { trip: rendered(trip) } }
}

function rendered({ sequence, move }: ListedTrip): TripReply {
  const { from, where, reachBy, reachMasked, endedOn } = move
  return { id: tripIdOf(sequence), from, where, reach: { by: reachBy, phone: reachMasked }, endedOn }
}

function tripIdOf(sequence: number): string {
  return `trip-${sequence}`
}
