import type { Reply } from '@gongyou/shared/contracts/contract'
import { noOne, union } from './people'

type Campaign = Reply<'campaign.inspect'>['body']['campaign']

/** Somebody who runs the campaigns of the test union. */
export const benefitsOfficer = {
  ...noOne,
  person: { id: 'person-9', version: 1, name: '孙普惠', nationalId: '**************0044' },
  staff: [{ role: 'benefits' as const, unionId: union.id, unionName: union.name }],
}

export const outletOf = (given: Partial<Reply<'outlet.list'>['body']['items'][number]> = {}) => ({
  id: 'outlet-1',
  unionId: union.id,
  merchantId: 'merchant-1',
  merchantName: '霞浦司机驿站（演示）',
  name: '霞浦司机驿站（演示）',
  kind: 'station' as const,
  address: '霞浦物流园东门',
  version: 1,
  state: 'open' as const,
  ...given,
})

/** A draft of cold drinks for the union's own members; what is given is different. */
export function campaignOf({
  terms,
  ...given
}: Partial<Omit<Campaign, 'terms'>> & { terms?: Partial<Campaign['terms']> } = {}): Campaign {
  return {
    id: 'campaign-1',
    version: 3,
    unionId: union.id,
    state: 'draft',
    terms: {
      title: '夏日清凉包',
      category: 'cool-and-warm',
      mode: 'instant',
      window: { opensAt: '2026-11-20T01:00:00.000Z', closesAt: '2026-11-30T16:00:00.000Z' },
      units: 3000,
      slots: [],
      limits: [{ count: 1, per: 'campaign' }],
      audience: { unions: [union.id] },
      funding: [{ source: 'union', percent: 100 }],
      unitCost: 1800,
      heading: '职工服务支出',
      redemption: 'outlet',
      outletIds: ['outlet-1'],
      voucherDays: 14,
      sensitive: false,
      ...terms,
    },
    needsSecondPerson: true,
    warnings: [],
    moves: ['submit'],
    stock: [{ pool: 'all', units: 3000, left: 3000 }],
    ...given,
  }
}

/** A claim of the test campaign that is held. */
export function staffClaimOf(given: Partial<Reply<'claim.live'>['body']['items'][number]> = {}) {
  return {
    id: 'claim-1',
    version: 2,
    state: 'held' as const,
    at: '2026-11-16T01:30:00.000Z',
    memberName: '周**',
    memberTail: '0017',
    unionName: union.name,
    ...given,
  }
}
