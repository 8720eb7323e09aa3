import type { Fact } from '../table/fact-stream'

/** What tells one fact from every other: a line's own id, within whoever's history it stands in. */
export function factIdOf(fact: Fact): string {
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
