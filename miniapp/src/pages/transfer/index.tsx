import type { Landing, MembershipReply } from '@gongyou/shared/contracts/contract'
import type { UnionCodeText } from '@gongyou/shared/kernel/ids'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { offlineWords } from '../../api/reached'
import { useAnswer } from '../../api/use-answer'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { Chips } from '../../components/chips'
import { EntryLine } from '../../components/entry-line'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { PhoneLine } from '../../components/phone-line'
import { Section } from '../../components/section'
import { TransferStory } from '../../features/membership/transfer-story'
import {
  ownMoves,
  useTransfer,
  type OwnMove,
  type TransferOutcome,
  type TransferProgress,
  type TransferTarget,
} from '../../features/membership/use-transfer'
import { useLanding } from '../../features/unions/use-landing'
import { open } from '../../platform/navigation'
import { usePageParams, usePulledDown } from '../../platform/page'
import { ring } from '../../platform/phone-call'
import { useConnection, useSession } from '../../session/connection'
import { FileNotice } from '../../session/file-notice'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { useFile } from '../../session/use-file'

/** Moving to another union: what changes is said before the tap, and what came of it after; or a transfer seen again. */
export default function TransferPage() {
  const { id, code, union } = usePageParams()
  const transfer = useTransfer({ id })
  const { asked, outcome, progress, move, again } = transfer
  usePulledDown(again)

  if (outcome) return <Outcome outcome={outcome} progress={progress} onMove={(name, of) => void move(name, of)} />
  if (id !== undefined && asked.at !== 'here') return <ScreenInItsPlace moment={asked} onAgain={() => void again()} />
  if (union !== undefined) return <QuestionByName unionId={union} transfer={transfer} />
  return <QuestionByCode code={(code ?? '') as UnionCodeText} transfer={transfer} />
}

interface QuestionProps {
  readonly transfer: ReturnType<typeof useTransfer>
}

function QuestionByName({ unionId, transfer }: QuestionProps & { readonly unionId: string }) {
  const { shown, again } = useAnswer('union.show', { id: unionId })
  if (shown.at !== 'here') return <ScreenInItsPlace moment={shown} onAgain={() => void again()} />
  return <OfMember union={shown.body} target={{ unionId: shown.body.id }} transfer={transfer} />
}

function QuestionByCode({ code, transfer }: QuestionProps & { readonly code: UnionCodeText }) {
  const { moment, again } = useLanding(code)
  if (moment.at === 'unknown-code') {
    return (
      <Screen>
        <Notice kind="wrong">没找到这个码，请对照海报下面的字再输</Notice>
        <ActionButton onTap={() => open('landing')}>重新输码</ActionButton>
      </Screen>
    )
  }
  if (moment.at !== 'here') return <ScreenInItsPlace moment={moment} onAgain={again} />
  const { code: inForce, union } = moment.landing
  return <OfMember union={union} target={{ unionCode: inForce }} transfer={transfer} />
}

interface MoveProps extends QuestionProps {
  readonly union: Pick<Landing['union'], 'name' | 'phone' | 'dues'>
  readonly target: TransferTarget
}

/** Asked once it is known whose membership it is. */
function OfMember(move: MoveProps) {
  const { session } = useConnection()
  const membership = useSession().home?.membership
  if (!membership) return <ScreenInItsPlace moment={{ at: 'waiting' }} onAgain={() => void session.open()} />
  return <Asking {...move} membership={membership} />
}

type Answer = 'still' | 'left'
const answers = [
  { key: 'still' as const, label: '还在上班' },
  { key: 'left' as const, label: '已经离开' },
]

type AskingProps = MoveProps & { readonly membership: MembershipReply }

function Asking({ union, target, membership, transfer: { submit, progress } }: AskingProps) {
  const [answer, setAnswer] = useState<Answer>()
  const isAsked = membership.union.kind === 'employer'
  const send = () => void submit(target, isAsked ? answer === 'still' : undefined)
  return (
    <Screen bar>
      <Section title="把会籍转到这家工会？">
        <FactList
          facts={[
            { label: '从', value: <Text>{membership.union.name}</Text> },
            { label: '转到', value: <Text className="strong">{union.name}</Text> },
            { label: '会变', value: <Text>{union.dues.says}</Text> },
            { label: '不变', value: <Text>会员号、会龄、领过的福利和手里的券</Text> },
          ]}
        />
      </Section>
      {isAsked && (
        <Section title={`您还在原单位上班吗？`}>
          <Chips says="您还在原单位上班吗" chips={answers} chosen={answer ? [answer] : []} onTap={setAnswer} />
          {answer === 'still' && <Notice kind="wait">您还在原单位，会籍不用动，这家工会的福利照样能领。</Notice>}
        </Section>
      )}
      <Section>
        <PhoneLine name="工会电话" phone={union.phone} onRing={ring} />
      </Section>
      <BottomBar>
        <Faults progress={progress} />
        <ActionButton busy={progress.at === 'sending'} disabled={isAsked && !answer} onTap={send}>
          {answer === 'still' ? '会籍不动，来这里领福利' : '把会籍转到这里'}
        </ActionButton>
      </BottomBar>
    </Screen>
  )
}

interface OutcomeProps {
  readonly outcome: TransferOutcome
  readonly progress: TransferProgress
  readonly onMove: (name: OwnMove, transferId: string) => void
}

function Outcome({ outcome, progress, onMove }: OutcomeProps) {
  if (outcome.kind !== 'transfer') return <Unmoved outcome={outcome} />
  const { transfer, membership } = outcome
  const moves = ownMoves(transfer)
  const busy = progress.at === 'sending'
  return (
    <Screen>
      <TransferStory transfer={transfer} membership={membership} />
      {transfer.state === 'done' && <Receipt transferId={transfer.id} />}
      <Section>
        <PhoneLine name="转入工会电话" phone={transfer.to.phone} onRing={ring} />
      </Section>
      <Faults progress={progress} />
      <ActionButton onTap={() => open('card')}>看会员证</ActionButton>
      {moves.includes('undo') && (
        <ActionButton kind="other" busy={busy} onTap={() => onMove('undo', transfer.id)}>
          撤销转会
        </ActionButton>
      )}
      {moves.includes('withdraw') && (
        <ActionButton kind="other" busy={busy} onTap={() => onMove('withdraw', transfer.id)}>
          撤回转会
        </ActionButton>
      )}
      {moves.includes('askSecondLook') && (
        <ActionButton kind="other" busy={busy} onTap={() => onMove('askSecondLook', transfer.id)}>
          请上级工会再看一次
        </ActionButton>
      )}
    </Screen>
  )
}

/** What says on paper that the membership has moved. */
function Receipt({ transferId }: { readonly transferId: string }) {
  const { moment, fetchFile } = useFile()
  const wish = { says: '转会回执', kind: 'pdf', name: '转会回执' } as const
  return (
    <Section>
      <EntryLine says="转会回执（PDF）" onTap={() => void fetchFile('paper.transfer', { id: transferId }, wish)} />
      <FileNotice moment={moment} />
    </Section>
  )
}

function Unmoved({ outcome }: { outcome: Exclude<TransferOutcome, { kind: 'transfer' }> }) {
  const { union } = outcome.membership
  return (
    <Screen>
      <Section title={outcome.kind === 'guest' ? '会籍不用动' : '您就在这家工会'}>
        <Text className="strong">{union.name}</Text>
        {outcome.kind === 'guest' && (
          <Notice kind="good">{`您还在原单位，会籍不用动。${outcome.guestOf}的福利也能领。`}</Notice>
        )}
      </Section>
      <ActionButton onTap={() => open('card')}>看会员证</ActionButton>
    </Screen>
  )
}

function Faults({ progress }: { progress: TransferProgress }) {
  if (progress.at === 'refused') return <Notice kind="wrong">{progress.problem.detail}</Notice>
  return progress.at === 'offline' ? <Notice kind="wait">{offlineWords}</Notice> : null
}
