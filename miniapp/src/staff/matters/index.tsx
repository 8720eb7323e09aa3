import type { Home } from '@gongyou/shared/contracts/contract'
import { mayDo, type StaffAction } from '@gongyou/shared/domain/staff/rights'
import { useState, type ComponentType } from 'react'
import { Chips } from '../../components/chips'
import { LinkLine } from '../../components/link-line'
import { DoubtedMembers } from '../../features/matters/doubted-members'
import { Expulsions } from '../../features/matters/expulsions'
import { Leavings } from '../../features/matters/leavings'
import type { MattersOf } from '../../features/matters/matters-of'
import { countWords, useMatterCounts, type MatterCounts } from '../../features/matters/use-matter-counts'
import { Recoveries } from '../../features/matters/recoveries'
import { TransfersIn, TransfersOut } from '../../features/matters/transfers'
import { UnionChoice } from '../../features/review/union-choice'
import { open } from '../../platform/navigation'
import { usePageParams } from '../../platform/page'
import { occupationWord } from '../../session/city-texts'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { unionGrants } from '../../session/staff-work'
import { useCityTexts } from '../../session/use-city-texts'

/** Every kind of matter about a membership that waits for a union's answer, in the order in which they are urgent. */
const kinds = {
  arrivals: { label: '转入', action: 'see-transfers', list: TransfersIn },
  leavings: { label: '退会', action: 'see-leavings', list: Leavings },
  recoveries: { label: '换微信', action: 'see-recoveries', list: Recoveries },
  doubts: { label: '实名核实', action: 'see-unverified', list: DoubtedMembers },
  expulsions: { label: '开除', action: 'see-expulsions', list: Expulsions },
  departures: { label: '转出', action: 'see-transfers', list: TransfersOut },
} as const satisfies Record<string, { label: string; action: StaffAction; list: ComponentType<MattersOf> }>

type Kind = keyof typeof kinds

/** What waits about members of a union beside their joining, one kind at a time. */
export default function MattersPage() {
  return (
    <StaffScreen bar may={['see-transfers', 'see-expulsions']}>
      {({ staff }) => (
        <UnionChoice action="see-expulsions" staff={staff}>
          {(unionId) => <Matters key={unionId} unionId={unionId} staff={staff} />}
        </UnionChoice>
      )}
    </StaffScreen>
  )
}

interface MattersProps extends Pick<Home, 'staff'> {
  readonly unionId: string
}

/** Counted first, so that the page opens where something waits. */
function Matters({ unionId, staff }: MattersProps) {
  const { shown, again } = useMatterCounts(unionId)
  if (shown.at === 'waiting') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const may = (action: StaffAction) => mayDo(unionGrants(staff), action, { unionId, ancestorIds: [] })
  return <Kinds unionId={unionId} may={may} counts={shown.at === 'here' ? shown.body : {}} onSettled={again} />
}

interface KindsProps extends Pick<MattersOf, 'unionId' | 'may' | 'onSettled'> {
  readonly counts: MatterCounts
}

function Kinds({ unionId, may, counts, onSettled }: KindsProps) {
  const { moment } = useCityTexts()
  const asked = usePageParams()['kind']
  const seen = (Object.keys(kinds) as Kind[]).filter((kind) => may(kinds[kind].action))
  const countOf = (kind: Kind) => (kind === 'departures' ? undefined : counts[kind])
  const [chosen, setChosen] = useState<string | undefined>(asked ?? seen.find((kind) => countOf(kind)))
  const kind = seen.find((each) => each === chosen) ?? seen[0]
  if (!kind) return null
  const { list: List } = kinds[kind]
  const labelOf = (key: Kind) => [kinds[key].label, countWords(countOf(key))].filter(Boolean).join(' ')
  return (
    <>
      <Chips
        says="哪类事"
        chips={seen.map((key) => ({ key, label: labelOf(key) }))}
        chosen={[kind]}
        onTap={setChosen}
      />
      {kind === 'expulsions' && may('expel-member') && <LinkLine says="提出开除一位会员" onTap={() => open('expel')} />}
      <List
        key={kind}
        unionId={unionId}
        may={may}
        occupationOf={(key) => occupationWord(moment, key)}
        onSettled={onSettled}
        onOpenMember={may('see-members') ? (number) => open('member', { number }) : undefined}
      />
    </>
  )
}
