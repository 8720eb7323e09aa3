import type { LeavingRefusal } from './leaving'
import type { WorkAgainDecision, WorkLossRefusal } from './retention'
import type { PlacingRefusal } from './placing'
import type { RollRefusal } from './roll'
import type { TransferRefusal, UndoDecision } from './transfer'
import type { TripRefusal } from './trip'

/** Every way in which the rules of membership say no. Their statuses and sentences stand in `contracts/problems.ts`. */
export type MembershipRefusal =
  | TransferRefusal
  | Extract<UndoDecision, { kind: 'refused' }>['because']
  | 'transfer-settled'
  | 'second-look-used'
  | LeavingRefusal
  | 'leaving-settled'
  | WorkLossRefusal
  | Exclude<WorkAgainDecision, 'active'>
  | TripRefusal
  | 'expulsion-open'
  | 'expulsion-settled'
  | 'second-reviewer-needed'
  | 'second-look-over'
  | 'membership-not-in-use'
  | 'withdraw-application-first'
  | PlacingRefusal
  | RollRefusal
  | 'no-question'
