import type { ClaimRefusal } from './claiming'
import type { TermsRefusal } from './editing'
import type { OfflineRefusal } from './offline-redemption'
import type { SettlingRefusal } from './settling'
import type { RedemptionRefusal, RedemptionUndoRefusal } from './voucher'

/** Every way in which the rules of benefits say no. Their statuses and sentences stand in `contracts/problems.ts`. */
export type BenefitRefusal =
  | ClaimRefusal
  | TermsRefusal
  | RedemptionRefusal
  | RedemptionUndoRefusal
  | OfflineRefusal
  | SettlingRefusal
  | 'stock-not-raised'
