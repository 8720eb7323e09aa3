import type { AdmissionListReply } from '@gongyou/shared/contracts/contract'
import type { Instant } from '@gongyou/shared/kernel/time'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { Notice } from '../../components/notice'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { momentWords } from '../../session/calendar'
import { staffOfflineWords, staffSentence } from '../../session/told-to-staff'
import { usePortion } from '../../session/use-portion'
import { AdmissionRow, type ListedMember } from './admission-row'
import type { ConfirmProgress } from './use-admission-lists'
import { weekWords } from './week-words'

interface AdmissionWeekProps {
  readonly list: AdmissionListReply
  readonly occupationOf: (member: ListedMember) => string
  /** Whether the one who looks is the chair, who alone confirms. */
  readonly mayConfirm: boolean
  readonly progress: ConfirmProgress
  readonly onConfirm: (struck: readonly string[]) => Promise<boolean>
}

/** One week's list: who was admitted, and the chair's word on it. */
export function AdmissionWeek({ list, occupationOf, mayConfirm, progress, onConfirm }: AdmissionWeekProps) {
  const [doubted, setDoubted] = useState<readonly string[]>([])
  const portion = usePortion(list.members)
  const isOpen = list.state === 'open'
  const struck = doubted.filter((number) => list.members.some((member) => isStanding(member, number)))
  const toggle = (number: string) =>
    setDoubted((before) => (before.includes(number) ? before.filter((one) => one !== number) : [...before, number]))
  return (
    <>
      <Section title={`${weekWords(list.week)} · ${list.members.length}位`}>
        <Text>{stateWords(list)}</Text>
        {isOpen && !mayConfirm && (
          <Text className="quiet">由本会主席在小程序「工会工作」里确认。您可以先看，有疑问请告诉主席。</Text>
        )}
      </Section>
      {portion.rows.map((member) => (
        <AdmissionRow
          key={member.memberNumber}
          member={member}
          occupation={occupationOf(member)}
          strike={
            isOpen && mayConfirm
              ? { struck: struck.includes(member.memberNumber), onTap: () => toggle(member.memberNumber) }
              : undefined
          }
        />
      ))}
      <PageTurner {...portion} />
      {mayConfirm && (isOpen || progress.at !== 'reading') ? (
        <ConfirmBar list={list} struck={struck} progress={progress} onConfirm={onConfirm} />
      ) : (
        <View className="without-bar" />
      )}
    </>
  )
}

function isStanding({ memberNumber, state }: ListedMember, number: string): boolean {
  return memberNumber === number && state !== 'revoked'
}

function stateWords({ state, confirmedAt }: AdmissionListReply): string {
  const when = confirmedAt && momentWords(confirmedAt as Instant)
  if (state === 'confirmed') return `主席已确认 · ${when ?? ''}`
  return when ? `${when}确认过，之后又来了新会员，还要再确认一次` : '等主席确认'
}

type ConfirmBarProps = Pick<AdmissionWeekProps, 'list' | 'progress' | 'onConfirm'> & {
  readonly struck: readonly string[]
}

/** A name on the list is the union's word: confirmed on a second tap, with who goes back to review named once more. */
function ConfirmBar({ list, struck, progress, onConfirm }: ConfirmBarProps) {
  const [asking, setAsking] = useState(false)
  const standing = list.members.filter(({ state }) => state !== 'revoked')
  const doubted = standing.filter(({ memberNumber }) => struck.includes(memberNumber)).map(({ name }) => name)
  const kept = standing.length - doubted.length
  const says = doubted.length > 0 ? `确认${kept}位，退回${doubted.length}位` : `确认这${kept}位入会`
  const confirm = () => {
    setAsking(false)
    void onConfirm(struck)
  }
  return (
    <>
      <BottomBar>
        <ConfirmNotice progress={progress} />
        {list.state === 'open' && (
          <ActionButton busy={progress.at === 'sending'} onTap={() => setAsking(true)}>
            {says}
          </ActionButton>
        )}
      </BottomBar>
      <Sheet title={`${says}？`} open={asking} onClose={() => setAsking(false)}>
        {doubted.length > 0 && <Text>{`退回审核：${doubted.join('、')}。会员号给他们留着。`}</Text>}
        <ActionButton onTap={confirm}>确定</ActionButton>
        <ActionButton kind="other" onTap={() => setAsking(false)}>
          再看看
        </ActionButton>
      </Sheet>
    </>
  )
}

function ConfirmNotice({ progress }: Pick<AdmissionWeekProps, 'progress'>) {
  switch (progress.at) {
    case 'reading':
    case 'sending':
      return null
    case 'confirmed':
      return (
        <Notice kind="good">{progress.struck > 0 ? `名单已确认，${progress.struck}位退回审核` : '名单已确认'}</Notice>
      )
    case 'refused':
      return <Notice kind="wrong">{staffSentence(progress.problem)}</Notice>
    case 'offline':
      return <Notice kind="wait">{staffOfflineWords}</Notice>
  }
}
