import type { CitySettings } from '@gongyou/shared/contracts/settings'
import { takesApplicant, type Candidate, type PlaceableUnion } from '@gongyou/shared/domain/enrolment/placement'
import { ancestorsOf, cityOf, districtOf, isRegionCode, townshipOf } from '@gongyou/shared/domain/places/region'
import { seatsInOrder, type Seeker, type SharedSeat } from '@gongyou/shared/domain/unions/seats'
import type { RegionCode } from '@gongyou/shared/kernel/ids'
import type { Directory } from './directory.repository'
import type { CodeRecord, UnionRecord } from './unions.entities'
import { unionAtEmployer } from './unions-at-work'

/** A union as placement sees it, with the record it came from. */
export interface SortableUnion extends PlaceableUnion {
  readonly record: UnionRecord
}

/** What tells where somebody belongs. */
export interface PlacedFrom {
  readonly scanned?: { readonly code: CodeRecord; readonly union: UnionRecord }
  /** Without a code: the union that the applicant found and chose. */
  readonly chosen?: UnionRecord
  readonly work?: {
    readonly region?: string
    readonly site?: string
    readonly employer?: { readonly name: string; readonly uscc?: string }
  }
  readonly homeRegion?: string
}

interface Sources {
  readonly directory: Directory
  readonly settings: CitySettings
}

type Found = Candidate<SortableUnion>

/** The candidates that are read, by the number of the rule that needs them: no further than the answer needs. */
export interface CandidateReaders {
  readonly 2: () => Promise<{ readonly employer: Found }>
  readonly 3: () => Promise<{ readonly industry: Found }>
  readonly 4: () => Promise<{ readonly joint: Found }>
  readonly 5: () => Promise<{ readonly village: Found }>
  readonly 6: () => Promise<{ readonly workplaceOnlineHome: Found }>
  readonly 7: () => Promise<{ readonly homeOnlineHome: Found }>
  readonly 8: () => Promise<{ readonly districtPool: Found }>
  readonly 9: () => Promise<{ readonly cityPool: SortableUnion }>
}

/** How the candidate of each rule is read, for one applicant. */
export function candidateReaders(
  asked: PlacedFrom & { readonly occupation: string },
  { directory, settings }: Sources,
): CandidateReaders {
  const { seatsOf } = directory
  const workplace = workplaceOf(asked)
  const near = { seeker: { occupation: asked.occupation, site: asked.work?.site }, directory }
  const at = async (unionId: string | undefined) => unionAt(unionId, directory)
  const { district, township } = workplace ?? {}
  return {
    2: async () => ({ employer: await atEmployer(asked, { directory, settings }) }),
    3: async () => ({ industry: await nearest('industry', workplace?.fromNearToFar, near) }),
    4: async () => ({ joint: await nearest('joint', workplace?.townshipAndVillage, near) }),
    5: async () => ({ village: await nearest('village', workplace?.villageOnly, near) }),
    6: async () => ({
      workplaceOnlineHome: township ? await at((await seatsOf(township)).onlineHome) : 'workplace-unknown',
    }),
    7: async () => {
      const home = regionIn(asked.homeRegion)?.township
      return { homeOnlineHome: home ? await at((await seatsOf(home)).onlineHome) : 'home-unknown' }
    },
    8: async () => ({ districtPool: district ? await at((await seatsOf(district)).pool) : 'workplace-unknown' }),
    9: async () => {
      const pool = await at((await seatsOf(settings.city.region)).pool)
      if (typeof pool === 'string') throw new Error('the city has no pool, so placement has no last answer')
      return { cityPool: pool }
    },
  }
}

/** The record as placement sees it. A union that is being merged away takes people until it has gone. */
export function sortable(record: UnionRecord): SortableUnion {
  return {
    id: record.unionId,
    active: record.status === 'active' || record.status === 'merging',
    acceptsIndividuals: record.acceptsIndividuals,
    occupations: record.occupations,
    record,
  }
}

/** A region, and the regions around it that have seats. */
interface Surrounded {
  readonly township?: RegionCode
  readonly district?: RegionCode
  readonly villageOnly: readonly RegionCode[]
  readonly townshipAndVillage: readonly RegionCode[]
  /** Up to the city. */
  readonly fromNearToFar: readonly RegionCode[]
}

/** Where the work is: as given, else where the poster hangs, else the first region of the union that was come to. */
function workplaceOf({ work, scanned, chosen }: PlacedFrom): Surrounded | undefined {
  return regionIn(work?.region ?? scanned?.code.placement.region ?? (scanned?.union ?? chosen)?.regions[0])
}

function regionIn(region: string | undefined): Surrounded | undefined {
  if (region === undefined || !isRegionCode(region)) return undefined
  const township = townshipOf(region)
  const villageOnly = township && region !== township ? [region] : []
  return {
    township,
    district: districtOf(region),
    villageOnly,
    townshipAndVillage: [...villageOnly, ...(township ? [township] : [])],
    fromNearToFar: [region, ...ancestorsOf(region)].filter((each) => cityOf(each) !== undefined),
  }
}

interface Near {
  readonly seeker: Seeker
  readonly directory: Directory
}

/** The first union of these regions, near to far, that takes the worker; else why the nearest one there is does not. */
async function nearest(seat: SharedSeat, regions: readonly RegionCode[] | undefined, near: Near): Promise<Found> {
  if (!regions) return 'workplace-unknown'
  let refusing: Found = 'no-such-union'
  for (const region of regions) {
    const { shared } = await near.directory.seatsOf(region)
    for (const { unionId } of seatsInOrder(
      shared.filter((each) => each.seat === seat),
      near.seeker,
    )) {
      const found = await unionAt(unionId, near.directory)
      if (typeof found === 'string') continue
      if (takesApplicant(found, near.seeker.occupation) === true) return found
      if (refusing === 'no-such-union') refusing = found
    }
  }
  return refusing
}

async function atEmployer({ work }: PlacedFrom, sources: Sources): Promise<Found> {
  if (!work?.employer) return 'employer-unnamed'
  const union = await unionAtEmployer(work.employer, sources)
  return union ? sortable(union) : 'no-such-union'
}

async function unionAt(unionId: string | undefined, directory: Directory): Promise<Found> {
  const record = unionId === undefined ? undefined : await directory.union(unionId)
  return record ? sortable(record) : 'no-such-union'
}
