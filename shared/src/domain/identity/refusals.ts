import type { ProofRefusal } from './proof'
import type { TypedIdentityRefusal } from './typed-identity'

/** Every way in which proving to be somebody fails. Their statuses and sentences stand in `contracts/problems.ts`. */
export type IdentityRefusal = ProofRefusal | TypedIdentityRefusal
