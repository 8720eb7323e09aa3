import type { ClaimRefusal } from './claiming'
import type { CodeLineProblem } from './codes'
import type { RequestRefusal } from './deciding'
import type { ValueRefusal } from './draw-steps'
import type { TermsRefusal } from './editing'
import type { OfflineRefusal } from './offline-redemption'
import type { OutletRefusal } from './outlet'
import type { SettlingRefusal } from './settling'
import type { PassedOnListRefusal } from './passed-on-list'
import type { RedemptionRefusal, RedemptionUndoRefusal } from './voucher'

/** Every way in which the rules of benefits say no. Their statuses and sentences stand in `contracts/problems.ts`. */
export type BenefitRefusal =
  | ClaimRefusal
  | TermsRefusal
  | RedemptionRefusal
  | RedemptionUndoRefusal
  | OfflineRefusal
  | OutletRefusal
  | SettlingRefusal
  | 'stock-not-raised'
  | ValueRefusal
  | RequestRefusal
  | CodeLineProblem
  | PassedOnListRefusal
  | 'draw-not-published'
  | 'draw-first'
  | 'claim-not-live'
  | 'cannot-remind'
  | 'codes-not-here'
  | 'codes-make-stock'
