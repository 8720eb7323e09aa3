import type { AdmissionListReply, Home } from '@gongyou/shared/contracts/contract'
import { mayDo } from '@gongyou/shared/domain/staff/rights'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { Chips } from '../../components/chips'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { AdmissionWeek } from '../../features/review/admission-week'
import { UnionChoice } from '../../features/review/union-choice'
import { useAdmissionLists } from '../../features/review/use-admission-lists'
import { weekWords } from '../../features/review/week-words'
import { usePulledDown } from '../../platform/page'
import { occupationWord } from '../../session/city-texts'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { unionGrants } from '../../session/staff-work'
import { useCityTexts } from '../../session/use-city-texts'

/** Whom a union's standing authorisation admitted, week by week, for the chair to confirm. */
export default function AdmissionsPage() {
  return (
    <StaffScreen bar may={['see-admission-list']}>
      {({ staff }) => (
        <UnionChoice action="see-admission-list" staff={staff}>
          {(unionId) => <Lists key={unionId} unionId={unionId} staff={staff} />}
        </UnionChoice>
      )}
    </StaffScreen>
  )
}

interface ListsProps {
  readonly unionId: string
  readonly staff: Home['staff']
}

function Lists({ unionId, staff }: ListsProps) {
  const { shown, again, progressOf, confirm } = useAdmissionLists(unionId)
  const city = useCityTexts()
  const [chosen, setChosen] = useState<string>()
  usePulledDown(again)
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />

  const lists = shown.body.items
  const list = lists.find(({ week }) => week === chosen) ?? lists.find(({ state }) => state === 'open') ?? lists[0]
  if (!list) {
    return (
      <Section title="最近四周没有名单">
        <Text>按授权当场入会的工友，会按周列在这里，由本会主席确认。</Text>
      </Section>
    )
  }
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      {lists.length > 1 && <Chips says="哪一周" chips={lists.map(weekChip)} chosen={[list.week]} onTap={setChosen} />}
      <AdmissionWeek
        key={list.id}
        list={list}
        occupationOf={({ occupation }) => occupationWord(city.moment, occupation)}
        mayConfirm={mayDo(unionGrants(staff), 'confirm-admission-list', { unionId, ancestorIds: [] })}
        progress={progressOf(list)}
        onConfirm={(struck) => {
          setChosen(list.week)
          return confirm(list, struck)
        }}
      />
    </>
  )
}

function weekChip({ week, state }: AdmissionListReply) {
  return { key: week, label: `${weekWords(week)} ${state === 'open' ? '待确认' : '已确认'}` }
}
