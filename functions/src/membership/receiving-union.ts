import { admitsByAuthorisation, type Authorisation } from '@gongyou/shared/domain/enrolment/authorisation'
import type { ReceivingUnion } from '@gongyou/shared/domain/membership/transfer'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import type { UnionRecord } from '../table/unions.entities'

/** A union as a transfer sees it on this day. */
export function receiving(union: UnionRecord, today: LocalDate): ReceivingUnion {
  const { unionId, status, acceptsIndividuals, occupations, admissionPolicy } = union
  const authorisation = union.authorisation as Authorisation | undefined
  return {
    unionId,
    active: status === 'active' || status === 'merging',
    acceptsIndividuals,
    occupations,
    admitsAtOnce: admitsByAuthorisation({ admissionPolicy, authorisation }, today),
  }
}
