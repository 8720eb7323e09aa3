import { createHash } from 'node:crypto'
import type { Fact } from '../table/fact-stream'

/**
 * What tells one fact from every other, as base64url of a SHA-256: a notice outlasts an erasure by days and a line of the
 * log by a year, and the ids of a person, an account or a holder lie in neither.
 */
export function factIdOf(fact: Fact): string {
  return createHash('sha256').update(nameOf(fact)).digest('base64url')
}

/** A line's own id, within whoever's history it stands in. */
function nameOf(fact: Fact): string {
  switch (fact.of) {
    case 'application':
      return fact.line
    case 'transfer':
      return `${fact.personId}.${fact.line}`
    case 'recovery':
      return `${fact.personId}.${fact.line}`
    case 'claim':
      return `${fact.holder}.${fact.line}`
    case 'opening':
      return `${fact.campaignId}.${fact.accountId}.${fact.opensAt}`
  }
}
