import { hours, plus, type Instant } from '../../kernel/time'

/**
 * When a code of that kind ends, if it ever does. A ceremony's code admits whoever is in the hall; on the wall of the
 * hall it would go on admitting whoever comes by.
 */
export function expiryOf(kind: string, mintedAt: Instant, ceremonyHours: number): Instant | undefined {
  return kind === 'ceremony' ? plus(mintedAt, hours(ceremonyHours)) : undefined
}

/** Whether a code has had its time. It still leads to its union's page, as any old poster does. */
export function isExpired({ expiresAt }: { readonly expiresAt?: Instant }, now: Instant): boolean {
  return expiresAt !== undefined && expiresAt <= now
}
