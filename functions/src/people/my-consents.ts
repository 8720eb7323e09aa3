import type { Answer } from '@gongyou/shared/contracts/contract'
import { isUnderWay } from '@gongyou/shared/domain/enrolment/lifecycle'
import { whatWithdrawalFollows } from '@gongyou/shared/domain/membership/consent'
import type { ApplicationRecord } from '../table/enrolment.entities'
import type { PersonWithMembership } from '../table/people.repository'

export type Consent = Answer<'me.consents'>['body']['items'][number]

/**
 * What somebody agreed to, the latest first: with each application, at an adoption, and at a benefit whose provider is to
 * be told. Beside the latest of each text stands what withdrawing it would mean.
 */
export function consentsOf(
  { person, membership }: PersonWithMembership,
  applications: readonly ApplicationRecord[],
  passings: readonly Consent[],
): Consent[] {
  const adopted = person?.affirmed
    ? [{ text: 'sensitiveData' as const, version: person.affirmed.sensitiveData, at: person.affirmed.at }]
    : []
  const applied = applications.flatMap(({ affirmed: { application, sensitiveData, at } }) => [
    { text: 'application' as const, version: application, at },
    { text: 'sensitiveData' as const, version: sensitiveData, at },
  ])
  const isApplying = applications.some(({ state }) => isUnderWay(state))
  const follows = whatWithdrawalFollows({ membership: membership?.state, isApplying })
  const given = [...adopted, ...applied]
  const affirmed = given.map((consent) => {
    const isLatest = given.find(({ text }) => text === consent.text) === consent
    return isLatest ? { ...consent, follows } : consent
  })
  return [...affirmed, ...passings].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}
