/**
 * Identifiers are texts that must not be mistaken for one another. A brand exists for the compiler only: at run time
 * a `PersonId` is a plain string. It is given once, where the text is minted, read from the table or checked.
 */
declare const brand: unique symbol

export type Brand<T, Name extends string> = T & { readonly [brand]: Name }

/** A WeChat account that has signed in; it comes before any person. */
export type AccountId = Brand<string, 'AccountId'>
/** One human being, known by one national ID. */
export type PersonId = Brand<string, 'PersonId'>
export type ApplicationId = Brand<string, 'ApplicationId'>
export type UnionId = Brand<string, 'UnionId'>

/** The eleven characters under the picture on a poster; see domain/codes/union-code. */
export type UnionCodeText = Brand<string, 'UnionCodeText'>
/** Twelve digits, kept for life; see domain/membership/member-number. */
export type MemberNumber = Brand<string, 'MemberNumber'>
/** A division code of 2, 4, 6, 9 or 12 digits; see domain/places/region. */
export type RegionCode = Brand<string, 'RegionCode'>
