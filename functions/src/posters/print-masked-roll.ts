import { maskName, type PersonName } from '@gongyou/shared/domain/identity/person-name'
import { mostOnMaskedRoll } from '@gongyou/shared/domain/membership/roll'
import type { MembershipState } from '@gongyou/shared/domain/membership/states'
import type { UseCase } from '../platform/use-case'
import { drawRoll } from './draw-roll'
import type { RollDeps } from './roll-dependencies'
import { reachedUnion } from './roll-reach'
import { printedBy } from './printed-by'

/** As staff write it on a roll; whoever is no member stands on none. */
const stateWords: Readonly<Record<MembershipState, string>> = {
  active: '在册',
  retained: '会籍保留',
  leaving: '退会办理中',
  left: '已退会',
  expelled: '已除名',
  revoked: '已收回',
}

/** The roll of a union's members for whoever sees their list: no name in clear, and no number but the member's. */
export const printMaskedRoll: UseCase<'roll.masked', RollDeps> = async ({ input, actor }, deps) => {
  const reached = await reachedUnion(input.id, 'see-members', actor, deps.directory)
  if (!reached) return { problem: 'not-found' }
  const { union, by, byUnionId } = reached
  const { occupation } = input
  const [lines, { occupations }] = await Promise.all([
    deps.rolls.members(union.unionId, occupation, mostOnMaskedRoll + 1),
    deps.settings(),
  ])
  if (lines.length > mostOnMaskedRoll) return { problem: 'roll-too-long', gaps: { most: String(mostOnMaskedRoll) } }
  const labelOf = (key: string) => occupations.find((each) => each.key === key)?.label ?? key
  return drawRoll(
    {
      unionName: union.name,
      note: '姓名已隐去，不含身份证号和电话',
      occupation: occupation === undefined ? undefined : labelOf(occupation),
      columns: [
        { title: '会员号', width: 44 },
        { title: '姓名', width: 36 },
        { title: '职业', width: 44 },
        { title: '入会日期', width: 30 },
        { title: '会籍', width: 26 },
      ],
      rows: lines.map(({ memberNumber, name, occupation: key, since, state }) => [
        memberNumber,
        maskName(name as PersonName),
        labelOf(key),
        since,
        stateWords[state],
      ]),
      mark: await printedBy(by, byUnionId, deps),
    },
    deps,
  )
}
