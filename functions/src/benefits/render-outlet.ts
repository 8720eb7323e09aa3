import type { Answer, BenefitReply } from '@gongyou/shared/contracts/contract'
import { outletRefused, type NotOpen, type OutletState } from '@gongyou/shared/domain/benefits/outlet'
import type { OutletRecord } from '../table/benefits.entities'

/** Open unless the record says otherwise. */
export function outletStateOf({ state = 'open' }: OutletRecord): OutletState {
  return state
}

/** The last time that it took no vouchers, where that was noted. */
export function notOpenOf({ notOpen }: OutletRecord): NotOpen | undefined {
  return notOpen as NotOpen | undefined
}

/** An outlet as staff see it. */
export function renderOutlet(outlet: OutletRecord): Answer<'outlet.inspect'>['body']['outlet'] {
  const { outletId: id, unionId, merchantId, merchantName, version } = outlet
  return { id, version, state: outletStateOf(outlet), unionId, merchantId, merchantName, ...factsOf(outlet) }
}

/** Where a benefit can be used, as whoever has it sees it: closed places are none. */
export function renderPlaces(outlets: readonly OutletRecord[]): NonNullable<BenefitReply['outlets']> {
  return outlets
    .filter((outlet) => outletStateOf(outlet) !== 'closed')
    .map((outlet) => ({
      id: outlet.outletId,
      ...factsOf(outlet),
      paused: outletRefused(outletStateOf(outlet)) ? true : undefined,
    }))
}

function factsOf({ name, kind, address, hours, phone }: OutletRecord) {
  return { name, kind, address, hours, phone }
}
