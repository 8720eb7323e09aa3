import type { CitySettings } from '@gongyou/shared/contracts/settings'
import { nearerRulesIn, type FoundUnion } from '@gongyou/shared/domain/membership/proposal'
import { isElsewhere } from '@gongyou/shared/domain/places/region'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import type { Directory } from '../table/directory.repository'
import type { ApplicationRecord } from '../table/enrolment.entities'
import { sort } from '../table/sorting'

/** Where somebody works, as far as their application told. */
export interface KnownWork extends Pick<ApplicationRecord, 'work' | 'homeRegion' | 'codePlacement'> {
  readonly occupation: string
}

export interface PlacementSources {
  readonly directory: Directory
  readonly settings: CitySettings
  readonly today: LocalDate
}

/**
 * The union nearer to the work that the placement rule gives, or none.
 *
 * @param withEmployers Whether the union at the employer is looked for as well.
 */
export async function nearerUnion(
  { occupation, work, homeRegion, codePlacement }: KnownWork,
  withEmployers: boolean,
  sources: PlacementSources,
): Promise<FoundUnion | undefined> {
  const { placementOrder, city } = sources.settings
  const order = nearerRulesIn(placementOrder)
  const region = work?.region ?? codePlacement?.region
  const passingThrough = isElsewhere(region, city.region)
  if (passingThrough || order.length === 0) return undefined
  const toEmployerUnion = withEmployers || undefined
  const question = { occupation, work: { ...work, region }, homeRegion, toEmployerUnion, passingThrough, order }
  const { union, decision } = await sort({ ...question, lane: 'review' }, sources)
  if (!order.includes(decision.rule)) return undefined
  return { unionId: union.id, unionName: union.record.name, rule: decision.rule, reasons: [...decision.reasons] }
}
