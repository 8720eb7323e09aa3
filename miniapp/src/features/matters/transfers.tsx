import type { Reply } from '@gongyou/shared/contracts/contract'
import type { TransferState } from '@gongyou/shared/domain/membership/transfer-lifecycle'
import { useState } from 'react'
import { usePages } from '../../api/use-pages'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { dateWords, dayWords } from '../../session/calendar'
import { useConnection } from '../../session/connection'
import { MatterFacts } from './matter-facts'
import { MatterList, type SettleOne } from './matter-list'
import { tailOf, type Glance } from './matter-row'
import type { MattersOf } from './matters-of'
import { ReasonForm } from './reason-form'

type StaffTransfer = Reply<'transfer.list'>['body']['items'][number]

const transfersIn = {
  rowsIn: ({ items }: { readonly items: readonly StaffTransfer[] }) => items,
  keyOf: ({ id }: StaffTransfer) => id,
}

const declineWords = [
  '您的职业不在本会范围，请转到本行业的工会',
  '您干活的地方不归本会，请转到当地的工会',
  '电话三次没打通，请换个常用号再来',
]

/** Who asks to come to this union: accepted together, or declined with a reason. Until then each stays where they are. */
export function TransfersIn({ unionId, may, occupationOf, onSettled }: MattersOf) {
  const { ask } = useConnection()
  const pages = usePages('transfer.list', { union: unionId, direction: 'in' }, transfersIn)
  const accept = ({ id, version }: StaffTransfer) => ask('transfer.decide', { id, version, decision: 'accept' })
  const decline = ({ id, version }: StaffTransfer, reasons: string[]) =>
    ask('transfer.decide', { id, version, decision: 'decline', reasons })
  return (
    <MatterList
      pages={pages}
      onSettled={onSettled}
      glanceOf={(transfer) => glanceAtArrival(transfer, occupationOf)}
      empty="有工友要转进来，会排在这里，最急的在最前面。"
      bulk={
        may('decide-transfer')
          ? {
              says: (count) => `接收选中的${count}位`,
              follows: '会籍马上转到本会，会员号和会龄不变，原来的工会和本人都会收到消息。',
              done: (count) => `已接收${count}位，都收到了消息`,
              send: accept,
            }
          : undefined
      }
      sheet={(transfer, { busy, settle }) => (
        <ArrivalSheet
          transfer={transfer}
          occupation={occupationOf(transfer.member.occupation)}
          busy={busy}
          settle={may('decide-transfer') ? settle : undefined}
          onAccept={() => accept(transfer)}
          onDecline={(reasons) => decline(transfer, reasons)}
        />
      )}
    />
  )
}

function glanceAtArrival(
  { id, version, member, from, dueOn }: StaffTransfer,
  occupationOf: MattersOf['occupationOf'],
): Glance {
  return {
    id,
    version,
    name: member.name,
    tail: tailOf(member.memberNumber),
    occupation: occupationOf(member.occupation),
    lines: [`从${from.name}转来`, ...(dueOn ? [`最晚${dayWords(dueOn)}答复`] : [])],
  }
}

interface ArrivalSheetProps {
  readonly transfer: StaffTransfer
  readonly occupation: string
  readonly busy: boolean
  /** Left out for whoever may look and not decide. */
  readonly settle?: SettleOne
  readonly onAccept: () => ReturnType<Parameters<SettleOne>[0]>
  readonly onDecline: (reasons: string[]) => ReturnType<Parameters<SettleOne>[0]>
}

function ArrivalSheet({ transfer, occupation, busy, settle, onAccept, onDecline }: ArrivalSheetProps) {
  const [declining, setDeclining] = useState(false)
  const { member, from, to, requestedAt, dueOn } = transfer
  if (declining && settle) {
    return (
      <ReasonForm
        ready={declineWords}
        says="不接收"
        busy={busy}
        onSend={(reasons) => void settle(() => onDecline(reasons), '已答复不接收，会籍不变，工友会看到原因')}
      />
    )
  }
  return (
    <>
      <MatterFacts
        facts={[
          ['职业', occupation],
          ['从', from.name],
          ['转到', to.name],
          ['入会', dateWords(member.since)],
          ['提出', dayWords(requestedAt)],
          ['最晚答复', dueOn && dayWords(dueOn)],
        ]}
      />
      {settle && (
        <>
          <ActionButton busy={busy} onTap={() => void settle(onAccept, '已接收，工友收到了消息')}>
            接收
          </ActionButton>
          <LinkLine says="不接收，写明原因" onTap={() => setDeclining(true)} />
        </>
      )}
    </>
  )
}

const transferStateWords: Readonly<Record<TransferState, string>> = {
  awaiting: '等那边答复',
  done: '已转出',
  undone: '本人撤销了',
  declined: '没有转成',
  withdrawn: '本人撤回了',
}

/** Who has left this union for another, the latest first: told, and not asked. */
export function TransfersOut({ unionId, occupationOf }: MattersOf) {
  const pages = usePages('transfer.list', { union: unionId, direction: 'out' }, transfersIn)
  return (
    <MatterList
      pages={pages}
      glanceOf={({ id, member, to, state, doneAt }) => ({
        id,
        name: member.name,
        tail: tailOf(member.memberNumber),
        occupation: occupationOf(member.occupation),
        lines: [`转到${to.name}`, `${transferStateWords[state]}${doneAt ? ` · ${dayWords(doneAt)}` : ''}`],
      })}
      empty="转到别家的会员会列在这里，不用办什么。"
    />
  )
}
