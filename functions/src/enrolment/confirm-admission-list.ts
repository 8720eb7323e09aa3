import type { Refused } from '@gongyou/shared/contracts/kit'
import { applicationMoves } from '@gongyou/shared/domain/enrolment/lifecycle'
import { mayMove } from '@gongyou/shared/kernel/lifecycle'
import { reaches } from '../platform/reach'
import { repeated, type Actor, type KeyedUseCase, type RequestIdentity } from '../platform/use-case'
import type { SavedOnce } from '../table/transaction'
import type { ListedMember } from './admission-lists.repository'
import type { EnrolmentDeps } from './dependencies'
import { isConfirmed, listOfWeek, longestList } from './show-admission-lists'
import { responsibleFor } from '../table/sorting'
import { isUsed, takeBack } from './take-back'

/**
 * The chair confirms one week's admissions by authorisation. Whoever is struck from the list goes back to review: the
 * membership is revoked, the application open again, the number kept. A list that was confirmed before its week was over
 * opens again with the next admission, and is confirmed again for those who came later.
 */
export const confirmAdmissionList: KeyedUseCase<'admission.confirm', EnrolmentDeps> = {
  async run({ input, actor, request }, deps) {
    const named = await listNamed(input.id, actor, deps)
    if ('problem' in named) return named
    const { unionId, week } = named
    const [before, members] = await Promise.all([
      deps.admissionLists.confirmationOf(unionId, week),
      deps.admissionLists.admittedIn(unionId, week, longestList),
    ])
    if (members.length === 0) return { problem: 'not-found' }
    if (isConfirmed(members, before)) return { problem: 'list-confirmed' }
    const struck = members.filter(({ memberNumber }) => input.struck.includes(memberNumber))
    if (struck.length < new Set(input.struck).size) return { problem: 'not-found', fields: { struck: 'not-found' } }
    const used = await Promise.all(struck.map((member) => isUsed(member, deps)))
    if (used.includes(true))
      return stillHeld(
        struck.filter((_, at) => used[at]),
        input.struck,
      )
    for (const member of struck) {
      if ((await strike(member, request, deps)) === 'lost') return { problem: 'changed-meanwhile' }
    }

    const list = {
      unionId,
      week,
      confirmedAt: deps.now(),
      confirmedBy: actor.accountId,
      struck: [...(before?.struck ?? []), ...input.struck],
    }
    const once = { request, status: 200, ids: { listId: input.id } }
    const saved = await deps.admissionLists.confirm(list, before, once)
    if (saved === 'repeated') return repeated
    if (saved === 'lost') return { problem: 'list-confirmed' }
    return answer(unionId, week, deps)
  },

  async repeat({ ids }, { actor }, deps) {
    const named = await listNamed(ids['listId'] ?? '', actor, deps)
    return 'problem' in named ? named : answer(named.unionId, named.week, deps)
  },
}

/** Refused before anybody is struck, with a mark at each of those who have claimed a benefit. */
function stillHeld(members: readonly ListedMember[], asked: readonly string[]): Refused {
  const numbers = new Set(members.map(({ memberNumber }) => memberNumber))
  const marked = asked.flatMap((number, at) =>
    numbers.has(number) ? [[`struck.${at}`, 'admission-used'] as const] : [],
  )
  return { problem: 'admission-used', fields: Object.fromEntries(marked) }
}

/** A list of a union that was merged is confirmed by the chair of the one it became. */
async function listNamed(
  id: string,
  actor: Actor,
  { directory }: EnrolmentDeps,
): Promise<{ readonly unionId: string; readonly week: string } | Refused> {
  const [, unionId, week] = /^(.+)\.(\d{4}-W\d{2})$/.exec(id) ?? []
  if (!unionId || !week) return { problem: 'not-found' }
  const union = await directory.union(unionId)
  const responsible = union ? responsibleFor(union) : unionId
  const mayConfirm = await reaches(actor, 'confirm-admission-list', responsible, directory)
  return mayConfirm ? { unionId, week } : { problem: 'not-found' }
}

/** Each in a transaction of its own, under a key drawn from the list's: a list that broke off goes on where it stopped. */
async function strike(
  { personId, memberNumber }: ListedMember,
  request: RequestIdentity,
  deps: EnrolmentDeps,
): Promise<SavedOnce> {
  const { membership } = await deps.people.withId(personId)
  const application = membership && (await deps.people.applicationWithId(membership.applicationId))
  if (!application || !mayMove(applicationMoves, 'strikeFromList', application.state, 'reviewer')) return 'saved'
  const requestKey = deps.seal.digest('request', `${request.requestKey}\n${memberNumber}`)
  const change = await takeBack(application, 'struck', deps)
  // Whoever has left is struck from the list by that: nothing is left to take back.
  if ('problem' in change) return membership.state === 'active' || membership.state === 'retained' ? 'lost' : 'saved'
  const once = { request: { ...request, requestKey }, status: 200, ids: { memberNumber } }
  return deps.applications.save(change, once)
}

async function answer(unionId: string, week: string, deps: EnrolmentDeps) {
  const union = await deps.directory.union(unionId)
  return { status: 200 as const, body: await listOfWeek(unionId, week, union, deps) }
}
