import { isProblemCode, problems } from '@gongyou/shared/contracts/problems'
import { endingReasonWords, unionChangeWords } from '@gongyou/shared/contracts/words'
import { unionChangeMoves } from '@gongyou/shared/domain/unions/lifecycle'
import { movesFrom } from '@gongyou/shared/kernel/lifecycle'
import type { Instant } from '@gongyou/shared/kernel/time'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { dateWords, momentWords } from '../../session/calendar'
import { noticeWords } from './tree-words'
import { useChangeDecision, type ChangeDecision, type ChangeMoment } from './use-change-decision'
import type { UnionChange } from './use-staff-union'

interface ChangeSectionProps {
  readonly change: UnionChange
  /** Whether this person decides over it. */
  readonly mayDecide: boolean
  readonly again: () => Promise<unknown>
}

/** A merger or dissolution on its way: how far it has come, why, and what this person may do about it. */
export function ChangeSection({ change, mayDecide, again }: ChangeSectionProps) {
  const { moment, decide } = useChangeDecision(change, again)
  const [asking, setAsking] = useState<ChangeDecision>()
  const send = (decision: ChangeDecision) => {
    setAsking(undefined)
    void decide(decision)
  }
  const open = mayDecide ? movesFrom(unionChangeMoves, change.state, 'admin') : []
  const decisions = open.filter(
    (move): move is ChangeDecision => move === 'withdraw' || (move === 'confirm' && !change.proposedByMe),
  )
  return (
    <Section title={`${change.kind === 'merge' ? '合并' : '撤销'}：${unionChangeWords[change.state]}`}>
      <Progress change={change} />
      {change.state === 'proposed' && change.proposedByMe && (
        <Notice kind="wait">要由另一位管理员确认，确认后才公告</Notice>
      )}
      <Decided moment={moment} />
      {decisions.map((decision) => (
        <ActionButton
          key={decision}
          kind={decision === 'confirm' ? 'do' : 'other'}
          busy={moment.at === 'sending'}
          onTap={() => setAsking(decision)}
        >
          {decision === 'confirm' ? '确认这件事' : '撤回这件事'}
        </ActionButton>
      ))}
      {decisions.map((decision) => (
        <Sheet
          key={decision}
          title={decision === 'confirm' ? '确认后就公告' : '撤回？'}
          open={asking === decision}
          onClose={() => setAsking(undefined)}
        >
          <Text>{explains(decision, change)}</Text>
          <ActionButton kind={decision === 'confirm' ? 'grave' : 'do'} onTap={() => send(decision)}>
            {decision === 'confirm' ? '我看过文件，确认' : '确定撤回'}
          </ActionButton>
          <ActionButton kind="other" onTap={() => setAsking(undefined)}>
            先不动
          </ActionButton>
        </Sheet>
      ))}
    </Section>
  )
}

function explains(decision: ChangeDecision, { kind, union, into }: UnionChange): string {
  if (decision === 'withdraw') return `${union.name}照旧，会员收到过公告的，会看到已撤回。`
  const what = kind === 'merge' ? `并入${into.name}` : `撤销，会员转到${into.name}`
  return `${union.name}${what}。会员马上收到公告，${noticeWords}期满后自动办理：会员、码、没办完的申请和工作人员的权限一起转过去。办理前都能撤回。`
}

function Progress({ change }: { change: UnionChange }) {
  const { kind, into, reason, document, consentDocument, proposedAt, announcedAt, carriedOutOn, blockedBecause } =
    change
  const facts: readonly (readonly [string, string | undefined])[] = [
    [kind === 'merge' ? '并入' : '会员转到', into.name],
    ['原因', endingReasonWords[reason]],
    ['文件', document],
    ['上级同意', consentDocument],
    ['提出', momentWords(proposedAt as Instant)],
    ['公告', announcedAt && momentWords(announcedAt as Instant)],
    ['办理日', carriedOutOn && dateWords(carriedOutOn)],
  ]
  return (
    <>
      <FactList facts={facts.flatMap(([label, value]) => (value ? [{ label, value: <Text>{value}</Text> }] : []))} />
      {blockedBecause && (
        <Notice kind="wrong">
          {`办不下去了：${isProblemCode(blockedBecause) ? problems[blockedBecause].says : '情况有变化'}。请先处理，或者撤回。`}
        </Notice>
      )}
    </>
  )
}

function Decided({ moment }: { moment: ChangeMoment }) {
  if (moment.at === 'not-decided') return <Notice kind="wait">{moment.trouble}</Notice>
  if (moment.at !== 'decided') return null
  return <Notice kind="good">{moment.decision === 'confirm' ? '已确认，公告已经发给会员' : '已撤回'}</Notice>
}
