/** Every way in which the rules of enrolment say no. Their statuses and sentences stand in `contracts/problems.ts`. */

/** What can be wrong with one field of an application. */
export type FieldRefusal =
  | 'id-invalid'
  | 'other-papers'
  | 'name-invalid'
  | 'under-16'
  | 'past-retirement'
  | 'occupation-unknown'
  | 'region-unknown'
  | 'employer-code-invalid'
  | 'phone-needed'
  | 'consent-needed'
  | 'text-outdated'

export type EnrolmentRefusal =
  | FieldRefusal
  | 'already-applied'
  | 'already-member'
  | 'member-elsewhere'
  | 'not-returned'
  | 'not-withdrawable'
  | 'second-look-used'
  | 'second-look-too-early'
  | 'not-admitted-yet'
  | 'profile-complete'
  | 'not-under-review'
  | 'own-application'
  | 'held-by-another'
  | 'reason-needed'
  | 'review-undo-expired'
  | 'nothing-to-undo'
  /** What the membership brought has been claimed: the admission stands. */
  | 'admission-used'
