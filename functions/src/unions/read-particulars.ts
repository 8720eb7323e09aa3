import type { CitySettings } from '@gongyou/shared/contracts/settings'
import { readSocialCreditCode } from '@gongyou/shared/domain/identity/social-credit-code'
import { levelOf } from '@gongyou/shared/domain/places/region'
import type { StandingAuthorisation } from '@gongyou/shared/domain/unions/authorisation'
import type { UnionKind } from '@gongyou/shared/domain/unions/kinds'
import { particularRefusals, type ParticularFacts } from '@gongyou/shared/domain/unions/particulars'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { localDateOf } from '@gongyou/shared/kernel/time'
import type { Directory } from '../table/directory.repository'
import type { UnionRecord } from '../table/unions.entities'
import type { TreeDeps } from './dependencies'

/** What is wrong with a union as it shall stand, everything at once; nothing where all is well. */
export async function particularsRefused(
  union: UnionRecord,
  deps: Pick<TreeDeps, 'directory' | 'settings' | 'now'>,
): Promise<Refused | undefined> {
  const facts = await factsAbout(union, deps)
  const authorisation = union.authorisation as StandingAuthorisation | undefined
  const fields = particularRefusals({ ...union, authorisation }, facts)
  const [first] = Object.values(fields)
  return first && { problem: first, fields }
}

/** A union's own code and its employer's as the register writes them: without spaces, in capitals. */
export function withCodesRead<U extends Pick<UnionRecord, 'uscc' | 'employerUscc'>>(union: U): U {
  return { ...union, uscc: asRegistered(union.uscc), employerUscc: asRegistered(union.employerUscc) }
}

async function factsAbout(
  union: UnionRecord,
  { directory, settings, now }: Pick<TreeDeps, 'directory' | 'settings' | 'now'>,
): Promise<ParticularFacts> {
  const { occupations } = await settings()
  const [regionLevels, lineKind, hostKind] = await Promise.all([
    Promise.all(union.regions.map((region) => levelIn(region, directory))),
    kindOf(union.lineId, directory),
    kindOf(union.hostId, directory),
  ])
  return {
    regionLevels,
    occupationsKnown: isKnown(union.occupations, occupations),
    employerCode: codeReading(union.employerUscc, false),
    ownCode: codeReading(union.uscc, true),
    lineKind,
    hostKind,
    today: localDateOf(now()),
  }
}

async function levelIn(region: string, directory: Directory): Promise<ParticularFacts['regionLevels'][number]> {
  const level = levelOf(region)
  return level !== undefined && (await directory.regionExists(region)) ? level : 'unknown'
}

/** The kind of an active union; one that was merged is not the one that was meant. */
async function kindOf(unionId: string | undefined, directory: Directory): Promise<UnionKind | 'unknown' | undefined> {
  if (unionId === undefined) return undefined
  const union = await directory.union(unionId)
  return union?.unionId === unionId && union.status === 'active' ? union.kind : 'unknown'
}

function isKnown(named: readonly string[], occupations: CitySettings['occupations']): boolean {
  return named.every((each) => occupations.some(({ key }) => key === each))
}

function codeReading(typed: string | undefined, ofUnion: boolean): 'valid' | 'invalid' | 'absent' {
  if (typed === undefined) return 'absent'
  const read = readSocialCreditCode(typed)
  return read.kind === 'valid' && read.isUnion === ofUnion ? 'valid' : 'invalid'
}

function asRegistered(typed: string | undefined): string | undefined {
  if (typed === undefined || typed.trim() === '') return undefined
  const read = readSocialCreditCode(typed)
  return read.kind === 'valid' ? read.uscc : typed
}
