import type { Input } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import type { NationalId } from '@gongyou/shared/domain/identity/national-id'
import { readPersonName, type PersonName } from '@gongyou/shared/domain/identity/person-name'
import { withTurn, type PersonEvent } from '@gongyou/shared/domain/identity/person-history'
import { decideSelfCorrection } from '@gongyou/shared/domain/identity/self-correction'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { proveIdentity } from '../platform/prove-identity'
import { repeated, type Actor, type KeyedUseCase } from '../platform/use-case'
import type { MembershipRecord, PersonRecord } from '../table/people.entities'
import { provenPhoneOf } from './own-phone'
import type { PersonDeps } from './person-dependencies'

/** A member corrects name or occupation alone. A name is believed when the real-name check knows the person by it. */
export const correctMyself: KeyedUseCase<'me.correct', PersonDeps> = {
  async run({ input, actor, request }, deps) {
    const { person, membership } = await deps.people.withId(actor.personId)
    if (!person || !membership || !isMembershipHeld(membership.state)) return { problem: 'not-member' }
    if (person.version !== input.version) return { problem: 'changed-meanwhile' }
    const read = await readCorrection(input, { person, membership }, deps)
    if ('problem' in read) return read
    const unproven = read.name === undefined ? undefined : await proveName(read.name, person, actor, deps)
    if (unproven) return unproven

    const after = corrected({ person, membership }, read, deps.now())
    const saved = await deps.changes.save(
      {
        person: { after: after.person, before: person },
        membership: { after: after.membership, before: membership },
      },
      { request, status: 200, ids: { personId: person.personId } },
    )
    if (saved === 'repeated') return repeated
    return saved === 'lost' ? { problem: 'changed-meanwhile' } : answer(actor, deps)
  },
  repeat: (_, { actor }, deps) => answer(actor, deps),
}

interface Own {
  readonly person: PersonRecord
  readonly membership: MembershipRecord
}

interface Correction {
  readonly name?: PersonName
  readonly occupation?: string
}

/** What is to be corrected, each read by its rule. */
async function readCorrection(
  input: Input<'me.correct'>,
  { person, membership }: Own,
  { settings }: PersonDeps,
): Promise<Correction | Refused> {
  const decision = decideSelfCorrection(input, { name: person.name, occupation: membership.occupation })
  if (decision.kind === 'refused') return { problem: decision.because }
  const { occupations } = await settings()
  const isKnown = occupations.some(({ key }) => key === decision.occupation)
  if (decision.occupation !== undefined && !isKnown) {
    return { problem: 'occupation-unknown', fields: { occupation: 'occupation-unknown' } }
  }
  if (decision.name === undefined) return { occupation: decision.occupation }
  const name = readPersonName(decision.name)
  if (name.kind === 'invalid') return { problem: 'name-invalid', fields: { name: 'name-invalid' } }
  return { name: name.name, occupation: decision.occupation }
}

function proveName(name: PersonName, person: PersonRecord, actor: Actor, deps: PersonDeps) {
  const phone = provenPhoneOf(actor, deps.seal)
  if (!phone) return { problem: 'phone-proof-needed' } satisfies Refused
  const sealedFor = { entity: 'person', field: 'nationalId', owner: person.personId } as const
  const nationalId = deps.seal.unseal(person.nationalId.sealed, sealedFor) as NationalId
  return proveIdentity({ name, nationalId, phone }, actor.accountId, deps)
}

/** Both records with the correction in them. A name that the check has matched proves the person as well. */
function corrected({ person, membership }: Own, { name, occupation }: Correction, at: string): Own {
  const turns = [
    ...(name === undefined ? [] : ['name-corrected' as const]),
    ...(occupation === undefined ? [] : ['occupation-corrected' as const]),
  ].reduce(
    (before, what: PersonEvent) => withTurn(before, { at, what, by: 'applicant', reasons: [] }),
    person.turns ?? [],
  )
  const proven = name === undefined ? {} : { name, realName: 'matched' as const }
  return {
    person: { ...person, ...proven, turns, version: person.version + 1 },
    membership: {
      ...membership,
      ...(name !== undefined && { name, unverified: undefined }),
      ...(occupation !== undefined && { occupation }),
      version: membership.version + 1,
    },
  }
}

async function answer({ accountId }: Actor, { actors, readHome }: PersonDeps) {
  const now = await actors.withId(accountId)
  if (!now) throw new Error('whoever corrects has no account')
  return { status: 200, body: await readHome(now.account, now.grants, 'now') } as const
}
