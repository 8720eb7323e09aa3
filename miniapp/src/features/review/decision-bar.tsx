import { stateWords } from '@gongyou/shared/contracts/words'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { toldOfWorker } from '../../session/told-to-staff'
import type { Reviewed } from './applicant-section'
import './decision-bar.scss'
import { DecisionNotice } from './decision-notice'
import { flagName } from './flag-section'
import { RefusalForm } from './refusal-form'
import { useDecision, type Decision, type DecisionWords } from './use-decision'
import { useRefusalDraft } from './use-refusal-draft'

interface DecisionBarProps {
  readonly reviewed: Reviewed
  /** The reviewer's own application: a colleague decides. */
  readonly isOwn: boolean
  readonly again: () => Promise<unknown>
  readonly onBack: () => void
}

/** The three decisions: approve and return at the thumb, reject farther away; each is asked once more before it is sent. */
export function DecisionBar({ reviewed, isOwn, again, onBack }: DecisionBarProps) {
  const { id, version, state } = reviewed.application
  const { progress, decide, takeBack, isOver } = useDecision(id, again)
  const [asking, setAsking] = useState<Decision>()
  const draft = useRefusalDraft()
  const busy = progress.at === 'sending'

  async function send(decision: Decision, words?: DecisionWords): Promise<void> {
    const stands = await decide(version, decision, words)
    setAsking(undefined)
    if (stands) draft.clear()
  }

  const mayDecide = state === 'open' && !isOwn && !isOver
  return (
    <>
      {isOwn && <Notice kind="wait">这是您自己的申请，请同事来办</Notice>}
      {mayDecide && (
        <Section>
          <ActionButton kind="grave" disabled={busy} onTap={() => setAsking('reject')}>
            不予通过
          </ActionButton>
        </Section>
      )}
      <BottomBar>
        <DecisionNotice progress={progress} onTakeBack={(batchId) => void takeBack(batchId)} />
        {!mayDecide && !isOwn && progress.at !== 'decided' && !isOver && (
          <Text className="strong">{`现在：${toldOfWorker(stateWords[state])}`}</Text>
        )}
        {mayDecide ? (
          <View className="decision-pair">
            <ActionButton kind="other" disabled={busy} onTap={() => setAsking('return')}>
              退回修改
            </ActionButton>
            <ActionButton busy={busy} onTap={() => setAsking('approve')}>
              通过
            </ActionButton>
          </View>
        ) : (
          <ActionButton onTap={onBack}>回到列表</ActionButton>
        )}
      </BottomBar>
      <Sheet
        title={`通过${reviewed.applicant.name}的申请？`}
        open={asking === 'approve'}
        onClose={() => setAsking(undefined)}
      >
        <StillToLookAt flags={reviewed.flags} />
        <ActionButton busy={busy} onTap={() => void send('approve')}>
          确定通过
        </ActionButton>
        <LinkLine says="再看看" onTap={() => setAsking(undefined)} />
      </Sheet>
      {(['return', 'reject'] as const).map((decision) => (
        <Sheet
          key={decision}
          title={decision === 'return' ? '退回修改' : '不予通过'}
          open={asking === decision}
          onClose={() => setAsking(undefined)}
        >
          <RefusalForm decision={decision} of={draft} busy={busy} onSend={(words) => void send(decision, words)} />
        </Sheet>
      ))}
    </>
  )
}

function StillToLookAt({ flags }: { flags: readonly string[] }) {
  if (flags.length === 0) return null
  return <Notice kind="wait">{`还有${flags.length}处要看看：${flags.map(flagName).join('、')}`}</Notice>
}
