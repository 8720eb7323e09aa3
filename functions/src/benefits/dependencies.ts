import type { MessageTemplates } from '@gongyou/shared/contracts/message-templates'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { Cursors } from '../platform/cursor'
import type { Seal } from '../platform/sealed'
import type { AccountAlone } from '../table/account-alone'
import type { Directory } from '../table/directory.repository'
import type { People } from '../table/people.repository'
import type { ReadSettings } from '../table/settings.repository'
import type { Settlements } from '../table/settlements.repository'
import type { Attempts } from './attempts.repository'
import type { Audiences } from './audience.repository'
import type { Campaigns } from './campaigns.repository'
import type { UnionWithChain } from './claimants'
import type { Claims } from './claims.repository'
import type { Devices } from './devices.repository'
import type { Draws } from './draws.repository'
import type { Leads } from './leads.repository'
import type { ReadOpenClaims } from './open-claims.repository'
import type { Outlets } from './outlets.repository'
import type { PeopleRead } from './people-read.repository'
import type { Reminders } from './reminders.repository'
import type { StaffClaims } from './staff-claims.repository'
import type { Stocks } from './stocks.repository'
import type { TapLimit } from './tap-limit.repository'
import type { VoucherCodes } from './voucher-codes.repository'
import type { VoucherIds } from './voucher-ids'

/** What the use cases of benefits depend on; `lambda.ts` supplies it. */
export interface BenefitsDeps {
  readonly campaigns: Campaigns
  readonly claims: Claims
  readonly stocks: Stocks
  readonly draws: Draws
  readonly staffClaims: StaffClaims
  readonly voucherCodes: VoucherCodes
  readonly leads: Leads
  readonly reminders: Reminders
  readonly taps: TapLimit
  readonly outlets: Outlets
  readonly attempts: Attempts
  readonly devices: Devices
  readonly openClaims: ReadOpenClaims
  readonly settlements: Settlements
  readonly audiences: Audiences
  readonly accountAlone: AccountAlone
  readonly people: People
  readonly peopleRead: PeopleRead
  readonly directory: Directory
  readonly unionWithChain: UnionWithChain
  readonly settings: ReadSettings
  /** By which messages can be sent; without one nothing is promised. */
  readonly templates: MessageTemplates
  readonly cursors: Cursors
  readonly seal: Seal
  readonly voucherIds: VoucherIds
  /** The master from which every voucher's own key is drawn. */
  readonly voucherKey: Uint8Array
  /** The master from which the key of every outlet's device is drawn. */
  readonly deviceMaster: Uint8Array
  readonly newId: () => string
  readonly randomBytes: (count: number) => Uint8Array
  readonly now: () => Instant
}
