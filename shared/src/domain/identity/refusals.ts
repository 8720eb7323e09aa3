import type { ProofRefusal } from './proof'
import type { RecoveryRefusal } from './recovery'
import type { CorrectionRefusal } from './self-correction'
import type { TypedIdentityRefusal } from './typed-identity'
import type { VerificationRefusal } from './verification'

/** Every way in which proving to be somebody, or going on as oneself elsewhere, fails. Their statuses and sentences stand in `contracts/problems.ts`. */
export type IdentityRefusal =
  ProofRefusal | RecoveryRefusal | TypedIdentityRefusal | CorrectionRefusal | VerificationRefusal
