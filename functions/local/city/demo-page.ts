import type { CodePlacementKind, UnionKind } from '@gongyou/shared/contracts/names'
import type { Role } from '@gongyou/shared/domain/staff/rights'
import type { CodeRecord, UnionRecord } from '../../src/table/unions.entities'
import { demoStockOf } from './campaigns'
import type { CityPlan, OutcomeKind, StaffMember, WorkerStory } from './city-plan'

/** What somebody who tries the local server out needs to know of the city in it: `GET /__local/demo`. */
export interface DemoPage {
  readonly codes: readonly DemoCode[]
  readonly actors: readonly DemoActor[]
  readonly benefits: readonly {
    readonly id: string
    readonly title: string
    readonly mode: string
    readonly stock: number
  }[]
  readonly outlets: readonly { readonly id: string; readonly name: string }[]
  readonly baseMembers: readonly KnownBaseMember[]
}

export interface DemoCode {
  readonly code: string
  readonly unionId: string
  readonly unionName: string
  readonly unionKind: UnionKind
  readonly admissionPolicy: 'review' | 'auto'
  /** Occupations that the union takes; empty means all. */
  readonly occupations: readonly string[]
  readonly codePlacement: { readonly kind: CodePlacementKind; readonly label: string; readonly region?: string }
  readonly fastLane: boolean
}

export interface DemoActor {
  readonly openid: string
  readonly name: string
  readonly roles: readonly { readonly role: Role; readonly unionId?: string; readonly outletId?: string }[]
  readonly memberNumber?: string
}

/** An ID number of somebody whom the city's other base knows: who applies with it is led to their union. */
export interface KnownBaseMember {
  readonly nationalId: string
  readonly unionName: string
}

/** How many workers are shown of each kind. */
const shown = 2

export function demoPage({ codes, unions, staff, workers, outlets, base, campaigns }: CityPlan): DemoPage {
  const byId = new Map(unions.map((union) => [union.unionId, union]))
  const toldOf = (kind: OutcomeKind) => workers.filter(({ outcome }) => outcome.kind === kind).slice(0, shown)
  return {
    codes: codes.filter(({ state }) => state === 'active').map((code) => demoCode(code, byId.get(code.unionId))),
    actors: [
      ...staff.map(({ openid, name, grants }) => ({ openid, name, roles: grants.map(roleOf) })),
      ...(['admitted', 'closed', 'open', 'returned', 'rejected'] as const).flatMap(toldOf).map(workerActor),
    ],
    benefits: campaigns.map((campaign) => ({
      id: campaign.campaignId,
      title: campaign.terms.title,
      mode: campaign.terms.mode,
      stock: demoStockOf(campaign),
    })),
    outlets: outlets.map(({ outletId: id, name }) => ({ id, name })),
    baseMembers: base.slice(0, 3).map(({ nationalId, unionName }) => ({ nationalId, unionName })),
  }
}

function demoCode(code: CodeRecord, union: UnionRecord | undefined): DemoCode {
  if (!union) throw new Error(`the code ${code.code} leads to no union`)
  return {
    code: code.code,
    unionId: union.unionId,
    unionName: union.name,
    unionKind: union.kind,
    admissionPolicy: union.admissionPolicy,
    occupations: union.occupations,
    codePlacement: code.placement,
    fastLane: code.fastLane,
  }
}

function roleOf({ role, unionId, outletId }: StaffMember['grants'][number]) {
  return { role, unionId, ...(outletId !== undefined && { outletId }) }
}

function workerActor({ openid, form, outcome, memberNumber }: WorkerStory): DemoActor {
  const isMember = outcome.kind === 'admitted' || outcome.kind === 'closed'
  return { openid, name: form.name, roles: [], ...(isMember && { memberNumber }) }
}
