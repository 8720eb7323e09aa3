import type { LocalDate } from '../../kernel/time'
import { admissionTermsRefused, type AdmissionTerms } from './authorisation'
import { isGeneral, isHosted, type UnionKind } from './kinds'
import type { ParticularRefusal } from './refusals'

/** What a union says of itself, as it shall stand. */
export interface Particulars extends AdmissionTerms {
  readonly name: string
  readonly kind: UnionKind
  readonly regions: readonly string[]
  readonly acceptsIndividuals: boolean
  /** Occupations it takes; none named means all. */
  readonly occupations: readonly string[]
}

/** The same, read against what the city knows. */
export interface ParticularFacts {
  /** The level of each region covered, in their order; `unknown` where there is no such region. */
  readonly regionLevels: readonly ('province' | 'city' | 'district' | 'township' | 'village' | 'unknown')[]
  readonly occupationsKnown: boolean
  /** The employer's credit code: a union of an employer needs one. */
  readonly employerCode: 'valid' | 'invalid' | 'absent'
  /** The union's own credit code, which begins with 81. */
  readonly ownCode: 'valid' | 'invalid' | 'absent'
  /** What stands under the ids given; `unknown` where nothing active does. */
  readonly lineKind?: UnionKind | 'unknown'
  readonly hostKind?: UnionKind | 'unknown'
  readonly today: LocalDate
}

export type ParticularField =
  | 'name'
  | 'regions'
  | 'acceptsIndividuals'
  | 'occupations'
  | 'employerUscc'
  | 'uscc'
  | 'lineId'
  | 'hostId'
  | 'authorisation'

/** Everything that is wrong with a union's particulars, each field with its own name; empty when nothing is. */
export function particularRefusals(
  given: Particulars,
  facts: ParticularFacts,
): Partial<Record<ParticularField, ParticularRefusal>> {
  const found: [ParticularField, ParticularRefusal | undefined | false][] = [
    ['name', !isName(given.name) && 'union-name-invalid'],
    ['regions', regionsRefused(given.kind, facts)],
    ['acceptsIndividuals', individualsRefused(given)],
    ['occupations', occupationsRefused(given, facts)],
    ['employerUscc', employerCodeRefused(given.kind, facts)],
    ['uscc', facts.ownCode === 'invalid' && 'union-code-invalid'],
    ['lineId', facts.lineKind !== undefined && facts.lineKind !== 'industrial' && 'line-unfit'],
    ['hostId', !isFitHost(given.kind, facts.hostKind) && 'host-unfit'],
    ['authorisation', admissionTermsRefused(given, facts.today)],
  ]
  return Object.fromEntries(found.filter(([, refusal]) => refusal))
}

function isName(name: string): boolean {
  const length = [...name.trim()].length
  return length >= 4 && length <= 60
}

/** A home is a township's, a pool a district's or the city's: placement looks them up by that region. */
function regionsRefused(kind: UnionKind, { regionLevels }: ParticularFacts): ParticularRefusal | undefined {
  if (regionLevels.length === 0 || regionLevels.includes('unknown')) return 'region-unknown'
  if (!isHosted(kind)) return undefined
  const levels = kind === 'online-home' ? ['township'] : ['district', 'city']
  return regionLevels.every((level) => levels.includes(level)) ? undefined : 'regions-unfit'
}

/** Whom nobody nearer takes is given to a home or a pool, which therefore takes everybody. */
function individualsRefused({ kind, acceptsIndividuals }: Particulars): ParticularRefusal | undefined {
  if (isGeneral(kind) && acceptsIndividuals) return 'general-takes-nobody'
  return isHosted(kind) && !acceptsIndividuals ? 'fallback-takes-all' : undefined
}

function occupationsRefused(
  { kind, occupations }: Particulars,
  { occupationsKnown }: ParticularFacts,
): ParticularRefusal | undefined {
  if (!occupationsKnown) return 'occupation-unknown'
  return isHosted(kind) && occupations.length > 0 ? 'fallback-takes-all' : undefined
}

function employerCodeRefused(kind: UnionKind, { employerCode }: ParticularFacts): ParticularRefusal | undefined {
  if (employerCode === 'invalid') return 'employer-code-invalid'
  return kind === 'employer' && employerCode === 'absent' ? 'employer-code-invalid' : undefined
}

/** What has no committee of its own has a host with one; everybody else has none. */
function isFitHost(kind: UnionKind, hostKind: UnionKind | 'unknown' | undefined): boolean {
  if (!isHosted(kind)) return hostKind === undefined
  return hostKind !== undefined && hostKind !== 'unknown' && !isHosted(hostKind)
}
