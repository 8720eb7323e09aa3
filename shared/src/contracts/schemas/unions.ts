import * as z from 'zod'
import { codePlacementKinds, landingActions, unionKinds } from '../names'
import { id, page, regionCode } from './plain'

export const unionKind = z.enum(unionKinds)

/** The few words about a union that go wherever a union is named. */
export const unionName = z.strictObject({ id, name: z.string(), kind: unionKind })

/** A union with the number to ring. */
export const unionContact = unionName.extend({ phone: z.string() })

/** What members pay: nothing, a fixed sum, or a share of pay; with the sentence that says so. */
export const dues = z.strictObject({ kind: z.enum(['waived', 'fixed', 'percent']), says: z.string() })

/** A union's public page. */
export const unionPage = unionContact.extend({
  region: regionCode,
  dues,
  acceptsIndividuals: z.boolean(),
  /** None named: all. */
  occupations: z.array(z.string()),
  active: z.boolean(),
})

/** What somebody looks for: part of a name or its sound, a place, an occupation; any of them, or none. */
export const unionQuestion = page.extend({
  q: z.string().max(40).optional(),
  region: regionCode.optional(),
  occupation: z.string().max(40).optional(),
})

export const foundUnion = unionName.extend({
  region: regionCode,
  /** The former or other name that was found, where it is not the one shown. */
  foundAs: z.string().optional(),
})

/** Everything the first screen after a scan needs, in one reply. */
export const landing = z.strictObject({
  code: z.string(),
  readable: z.string(),
  posterNo: z.string(),
  fastLane: z.boolean(),
  occupation: z.string().optional(),
  union: unionContact.extend({ region: regionCode, dues }),
  codePlacement: z.strictObject({ kind: z.enum(codePlacementKinds), label: z.string(), region: regionCode.optional() }),
  /** Up to three benefits that can be claimed now. */
  offers: z.array(z.strictObject({ id, title: z.string() })).max(3),
  /** Who will not be told that somebody joined here; only what is true. */
  notTold: z.array(z.enum(['employer', 'platform', 'police'])),
  notice: z.enum(['code-paused', 'union-merged']).optional(),
  actions: z.array(z.enum(landingActions)),
})

export const region = z.strictObject({
  code: regionCode,
  name: z.string(),
  level: z.enum(['country', 'province', 'city', 'district', 'township', 'village']),
  parent: regionCode.optional(),
  children: z.array(z.strictObject({ code: regionCode, name: z.string() })),
})
