import * as z from 'zod'
import type { Chapter } from '../../kit'
import { id, listOf, page } from '../../schemas/plain'
import { staffTrip, trip, tripForm, tripReply } from '../../schemas/trips'

const byId = z.strictObject({ id })

/** Trips, and the village’s ledger of them. */
export const contract = {
  'trip.report': { body: tripForm, replies: { 201: tripReply } },
  'trip.list': { replies: { 200: listOf(trip) } },
  'trip.end': { path: byId, replies: { 200: tripReply } },
  'trip.ledger': { query: page.extend({ union: id }), replies: { 200: listOf(staffTrip) } },
} as const satisfies Chapter<'trip'>
