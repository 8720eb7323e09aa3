import type { AdmissionListReply } from '@gongyou/shared/contracts/contract'
import { maskName, type PersonName } from '@gongyou/shared/domain/identity/person-name'
import { addDays, isoWeekOf, localDateOf, type LocalDate } from '@gongyou/shared/kernel/time'
import { reaches } from '../platform/reach'
import type { UseCase } from '../platform/use-case'
import { shownUnion } from '../table/application.rendering'
import type { AdmissionListRecord } from '../table/enrolment.entities'
import type { UnionRecord } from '../table/unions.entities'
import type { ListedMember } from './admission-lists.repository'
import type { EnrolmentDeps } from './dependencies'

/** As many weeks as a chair who was on leave may have to catch up with. */
const weeksShown = 4
/** A ceremony of two hundred fits. */
export const longestList = 500

/**
 * The weekly lists of those whom a union's authorisation admitted: the named week, or this one and the three before; with
 * those of unions that were merged into it.
 */
export const showAdmissionLists: UseCase<'admission.lists', EnrolmentDeps> = async ({ input, actor }, deps) => {
  const { union: unionId, week } = input
  if (!(await reaches(actor, 'see-admission-list', unionId, deps.directory))) return { problem: 'not-found' }
  const union = await deps.directory.union(unionId)
  const weeks = week === undefined ? lastWeeks(localDateOf(deps.now())) : [week]
  const ids = [unionId, ...(union?.predecessors ?? [])]
  const lists = await Promise.all(ids.flatMap((id) => weeks.map((each) => listOfWeek(id, each, union, deps))))
  const decides = await reaches(actor, 'see-queue', unionId, deps.directory)
  const items = lists.filter((list) => list.members.length > 0)
  return { status: 200, body: { items: decides ? items : items.map(withNamesMasked) } }
}

/** An auditor reads the list and sees nobody in clear. */
function withNamesMasked(list: AdmissionListReply): AdmissionListReply {
  return { ...list, members: list.members.map((member) => ({ ...member, name: maskName(member.name as PersonName) })) }
}

/** One week's list as it stands. */
export async function listOfWeek(
  unionId: string,
  week: string,
  union: UnionRecord | undefined,
  { admissionLists }: EnrolmentDeps,
): Promise<AdmissionListReply> {
  const [members, confirmation] = await Promise.all([
    admissionLists.admittedIn(unionId, week, longestList),
    admissionLists.confirmationOf(unionId, week),
  ])
  return renderList(unionId, week, union, members, confirmation)
}

/** Whether a confirmation covers everybody on the list: nobody was admitted after it. */
export function isConfirmed(
  members: readonly Pick<ListedMember, 'approval'>[],
  confirmation: AdmissionListRecord | undefined,
): boolean {
  return confirmation !== undefined && members.every(({ approval }) => approval.at <= confirmation.confirmedAt)
}

/** A list's id names its union and its week. */
function listIdOf(unionId: string, week: string): string {
  return `${unionId}.${week}`
}

function renderList(
  unionId: string,
  week: string,
  union: UnionRecord | undefined,
  members: readonly ListedMember[],
  confirmation: AdmissionListRecord | undefined,
): AdmissionListReply {
  const { id, name, kind } = shownUnion(unionId, union)
  return {
    id: listIdOf(unionId, week),
    week,
    union: { id, name, kind },
    state: isConfirmed(members, confirmation) ? 'confirmed' : 'open',
    confirmedAt: confirmation?.confirmedAt,
    members: members.map(({ memberNumber, name: member, occupation, approval, state }) => ({
      memberNumber,
      name: member,
      occupation,
      admittedAt: approval.at,
      state,
    })),
  }
}

function lastWeeks(today: LocalDate): string[] {
  return Array.from({ length: weeksShown }, (_, back) => isoWeekOf(addDays(today, -7 * back)))
}
