import {
  handedOverAt,
  isPassingWithdrawable,
  standsOnList,
  type PassedOnColumn,
} from '@gongyou/shared/domain/benefits/passed-on-list'
import type { Actor } from '../platform/use-case'
import type { AccessRecord } from '../table/ledger.entities'
import type { ReadSettings } from '../table/settings.repository'
import type { MyAccesses } from './my-accesses.repository'
import type { TitledClaim } from './my-claims.repository'
import type { Consent } from './my-consents'

export interface PassingSources {
  readonly accesses: MyAccesses
  readonly settings: ReadSettings
}

/** That lines of mine may be passed on to an insurer or a school: what, to whom, and what has come of it. */
export async function passingsOf(
  { accountId, account }: Actor,
  claims: readonly TitledClaim[],
  { accesses, settings }: PassingSources,
): Promise<Consent[]> {
  const given = claims.filter(({ claim }) => claim.passedOn !== undefined)
  if (given.length === 0) return []
  const made = await accesses.passingsOf([accountId, ...(account.formerAccountIds ?? [])])
  const { listColumns } = (await settings()).benefits
  return given.flatMap((each) => passingIn(each, made, listColumns))
}

function passingIn(
  { claim: { campaignId, state, passedOn }, title }: TitledClaim,
  made: readonly AccessRecord[],
  listColumns: readonly PassedOnColumn[],
): Consent[] {
  if (!passedOn) return []
  const { to, at, what = listColumns, withdrawnAt } = passedOn
  const given = { state, at, withdrawnAt }
  const lists = made.filter((list) => list.campaignId === campaignId)
  return [
    {
      text: 'passedOn',
      at,
      passedOn: {
        benefitTitle: title,
        to,
        what: [...what],
        handedOverAt: handedOverAt(
          given,
          lists.map((list) => list.at),
        ),
        withdrawnAt,
        withdrawable: isPassingWithdrawable(given),
        listed: standsOnList({ state, passedOn }),
      },
    },
  ]
}
