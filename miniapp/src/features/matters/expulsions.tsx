import type { Reply } from '@gongyou/shared/contracts/contract'
import { reasonSentence } from '@gongyou/shared/contracts/words'
import type { ExpulsionState } from '@gongyou/shared/domain/membership/expulsion'
import { useState } from 'react'
import { usePages } from '../../api/use-pages'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { TextField } from '../../components/text-field'
import { dateWords, dayWords } from '../../session/calendar'
import { useConnection } from '../../session/connection'
import { MatterFacts } from './matter-facts'
import { MatterList, type SettleOne } from './matter-list'
import { tailOf } from './matter-row'
import type { MattersOf } from './matters-of'

type StaffExpulsion = Reply<'expulsion.list'>['body']['items'][number]

const expulsionsIn = {
  rowsIn: ({ items }: { readonly items: readonly StaffExpulsion[] }) => items,
  keyOf: ({ id }: StaffExpulsion) => id,
}

const expulsionStateWords: Readonly<Record<ExpulsionState, string>> = {
  proposed: '等另一位确认',
  withdrawn: '已撤回',
  decided: '已开除',
  'second-look': '本人请上级再看一次',
  upheld: '再看过，维持原决定',
  lifted: '再看过，已恢复会籍',
}

/** Expulsions whose next step this union takes, each on its paper and by a second person. */
export function Expulsions({ unionId, may, occupationOf, onSettled }: MattersOf) {
  const pages = usePages('expulsion.list', { union: unionId }, expulsionsIn)
  return (
    <MatterList
      pages={pages}
      onSettled={onSettled}
      glanceOf={({ id, version, member, union, state, proposedAt }) => ({
        id,
        version,
        name: member.name,
        tail: tailOf(member.memberNumber),
        occupation: occupationOf(member.occupation),
        lines: [union.name, `${dayWords(proposedAt)}提出`],
        flags: [expulsionStateWords[state]],
      })}
      empty="提出的开除会籍，要由另一位同事确认；本人不服，由上级再看一次。"
      sheet={(expulsion, { busy, settle }) => (
        <>
          <MatterFacts
            facts={[
              ['工会', expulsion.union.name],
              ['为什么', expulsion.reasons.map(reasonSentence).join('；')],
              ['小组讨论', dateWords(expulsion.discussedOn)],
              ['文号', expulsion.documents.join('、')],
              ['提出', dayWords(expulsion.proposedAt)],
              ['决定', expulsion.decidedAt && dayWords(expulsion.decidedAt)],
            ]}
          />
          {may('expel-member') && <NextStep expulsion={expulsion} busy={busy} settle={settle} />}
        </>
      )}
    />
  )
}

interface NextStepProps {
  readonly expulsion: StaffExpulsion
  readonly busy: boolean
  readonly settle: SettleOne
}

/** What can be done next: confirmed by somebody else than who proposed it, or looked at again by the union above. */
function NextStep({ expulsion: { id, version, state, isOwn }, busy, settle }: NextStepProps) {
  const { ask } = useConnection()
  const [typed, setTyped] = useState('')
  const document = typed.trim()
  const isMissing = document === ''
  const withdraw = () => ask('expulsion.withdraw', { id, version })
  const confirm = () => ask('expulsion.confirm', { id, version, document })
  const lookAgain = (decision: 'uphold' | 'lift') => ask('expulsion.lookAgain', { id, version, document, decision })
  if (state === 'proposed') {
    return (
      <>
        {isOwn ? (
          <Notice kind="wait">是您提出的，要由另一位同事确认</Notice>
        ) : (
          <>
            <TextField label="委员会决定的文号" value={typed} maxLength={80} onChange={setTyped} />
            <ActionButton
              kind="grave"
              busy={busy}
              disabled={isMissing}
              onTap={() => void settle(confirm, '已开除，本人会收到消息，15天内可以请上级再看')}
            >
              我看过文件，确认开除
            </ActionButton>
          </>
        )}
        <LinkLine says="撤回，会籍不变" onTap={() => void settle(withdraw, '已撤回，会籍不变')} />
      </>
    )
  }
  if (state !== 'second-look') return null
  return (
    <>
      <TextField label="再看一次的文号" value={typed} maxLength={80} onChange={setTyped} />
      <ActionButton
        busy={busy}
        disabled={isMissing}
        onTap={() => void settle(() => lookAgain('lift'), '已撤销原决定，会籍恢复')}
      >
        撤销决定，恢复会籍
      </ActionButton>
      <ActionButton
        kind="grave"
        busy={busy}
        disabled={isMissing}
        onTap={() => void settle(() => lookAgain('uphold'), '已维持原决定')}
      >
        维持原决定
      </ActionButton>
    </>
  )
}
