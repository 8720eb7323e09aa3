import { isElsewhere } from '@gongyou/shared/domain/places/region'
import { localDateOf } from '@gongyou/shared/kernel/time'
import type { UseCase } from '../platform/use-case'
import { shownUnion } from '../table/application.rendering'
import type { EnrolmentDeps } from './dependencies'
import { readCode } from './scanned-code'
import { sort } from '../table/sorting'
import { unionAtEmployer } from '../table/unions-at-work'

/** Where somebody would be placed, and why; nothing is saved, and nobody is told. */
export const previewPlacement: UseCase<'placement.preview', EnrolmentDeps> = async ({ input }, deps) => {
  const settings = await deps.settings()
  if (!settings.occupations.some(({ key }) => key === input.occupation)) {
    return { problem: 'occupation-unknown', fields: { occupation: 'occupation-unknown' } }
  }
  const scanned = input.unionCode === undefined ? undefined : await readCode(input.unionCode, deps.directory)
  if (scanned && 'problem' in scanned) return scanned

  const placed = await sort(
    {
      scanned,
      occupation: input.occupation,
      work: input.work,
      homeRegion: input.homeRegion,
      toEmployerUnion: input.toEmployerUnion,
      passingThrough: isElsewhere(input.work?.region, settings.city.region),
      lane: 'review',
    },
    { directory: deps.directory, settings, today: localDateOf(deps.now()) },
  )
  const employerUnion = await unionAtEmployer(input.work?.employer, { directory: deps.directory, settings })
  const { rule, reasons, skipped } = placed.decision
  return {
    status: 200,
    body: {
      union: shownUnion(placed.union.id, placed.union.record),
      employerUnion: employerUnion && shownUnion(employerUnion.unionId, employerUnion),
      placementDecision: { rule, reasons: [...reasons], skipped: skipped.map((skip) => ({ ...skip })) },
    },
  }
}
