import type { Refused } from '@gongyou/shared/contracts/kit'
import type { CodesDeps } from './codes-dependencies'

interface Details {
  readonly region?: string
  readonly occupation?: string | null
}

/** Whether the city knows the place where a code shall hang, and the occupation that it shall pre-set. */
export async function unknownDetail(
  { region, occupation }: Details,
  regionField: string,
  { directory, settings }: Pick<CodesDeps, 'directory' | 'settings'>,
): Promise<Refused | undefined> {
  if (region !== undefined && !(await directory.regionExists(region))) {
    return { problem: 'region-unknown', fields: { [regionField]: 'region-unknown' } }
  }
  if (typeof occupation !== 'string') return undefined
  const isKnown = (await settings()).occupations.some(({ key }) => key === occupation)
  return isKnown ? undefined : { problem: 'occupation-unknown', fields: { occupation: 'occupation-unknown' } }
}
