import { accessPurposeWords } from '@gongyou/shared/contracts/words'
import type { Cursors } from '../platform/cursor'
import type { UseCase } from '../platform/use-case'
import { isMessage } from '../table/happenings'
import type { MyAccesses } from './my-accesses.repository'
import { consentsOf } from './my-consents'
import { applicationsOf, happeningsOf, type HappeningSources } from './my-happenings'
import { passingsOf, type PassingSources } from './my-passings'

/** Everything that happened to me, to my applications and my membership, the latest first. */
export const showMyHistory: UseCase<'me.history', HappeningSources> = async ({ actor }, deps) => {
  return { status: 200, body: { items: await happeningsOf(actor, deps) } }
}

/** What others decided about me, as a list of messages. Made from the history: nothing is stored twice, nothing lost. */
export const showMyMessages: UseCase<'me.messages', HappeningSources> = async ({ actor }, deps) => {
  return { status: 200, body: { items: (await happeningsOf(actor, deps)).filter(isMessage) } }
}

/** What I agreed to, in which wording, and when, the latest first; what withdrawing it would mean, and what came of it. */
export const showMyConsents: UseCase<
  'me.consents',
  Pick<HappeningSources, 'people' | 'claims'> & PassingSources
> = async ({ actor }, deps) => {
  const { personId } = actor.account
  const known = personId === undefined ? {} : await deps.people.withId(personId)
  const [applications, claims] = await Promise.all([
    applicationsOf(actor, deps),
    deps.claims.all(actor.account, known.person),
  ])
  const passings = await passingsOf(actor, claims, deps)
  return { status: 200, body: { items: consentsOf(known, applications, passings) } }
}

/** Who looked at what of mine in clear, when and why, the latest first. */
export const showMyAccessLog: UseCase<
  'me.accessLog',
  { readonly accesses: MyAccesses; readonly cursors: Cursors }
> = async ({ input, actor }, { accesses, cursors }) => {
  const list = `access-log#${actor.accountId}`
  const from = input.cursor === undefined ? undefined : cursors.read(list, input.cursor)
  if (input.cursor !== undefined && !from) return { problem: 'invalid-request', fields: { cursor: 'field-invalid' } }
  const ledgers = [actor.accountId, ...(actor.account.formerAccountIds ?? [])]
  const { items, next } = await accesses.of(ledgers, input.limit, from)
  return {
    status: 200,
    body: {
      items: items.map(({ at, byUnion, onBehalfOf, purpose, fields }) => ({
        at,
        by: byUnion,
        purpose: accessPurposeWords[purpose],
        fields,
        byDeputy: onBehalfOf === undefined ? undefined : true,
      })),
      nextCursor: next && cursors.write(list, next),
    },
  }
}
