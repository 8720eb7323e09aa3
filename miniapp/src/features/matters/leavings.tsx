import type { Reply } from '@gongyou/shared/contracts/contract'
import { usePages } from '../../api/use-pages'
import { dayWords } from '../../session/calendar'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { dateWords } from '../../session/calendar'
import { useConnection } from '../../session/connection'
import { MatterFacts } from './matter-facts'
import { MatterList } from './matter-list'
import { tailOf } from './matter-row'
import type { MattersOf } from './matters-of'

type StaffLeaving = Reply<'leaving.list'>['body']['items'][number]

const leavingsIn = {
  rowsIn: ({ items }: { readonly items: readonly StaffLeaving[] }) => items,
  keyOf: ({ id }: StaffLeaving) => id,
}

/** Who leaves: the committee confirms, or the last day does. Nobody is kept against their will, so there is no refusal. */
export function Leavings({ unionId, may, occupationOf, onOpenMember, onSettled }: MattersOf) {
  const { ask } = useConnection()
  const pages = usePages('leaving.list', { union: unionId }, leavingsIn)
  const confirm = ({ id, version }: StaffLeaving) => ask('leaving.confirm', { id, version })
  const mayConfirm = may('confirm-leaving')
  return (
    <MatterList
      pages={pages}
      onSettled={onSettled}
      glanceOf={({ id, version, member, askedAt, confirmBy }) => ({
        id,
        version,
        name: member.name,
        tail: tailOf(member.memberNumber),
        occupation: occupationOf(member.occupation),
        lines: [`${dayWords(askedAt)}提出退会`, ...(confirmBy ? [`不办的话，过了${dayWords(confirmBy)}自动生效`] : [])],
      })}
      empty="有人提出退会，会排在这里。到期会自动办好。"
      bulk={
        mayConfirm
          ? {
              says: (count) => `确认${count}位退会`,
              follows: '会籍马上终止，本人收到退会证明，没领的福利不再发。退会自由，这里不能拒绝。',
              done: (count) => `已确认${count}位退会`,
              send: confirm,
            }
          : undefined
      }
      sheet={(leaving, { busy, settle }) => (
        <>
          <MatterFacts
            facts={[
              ['职业', occupationOf(leaving.member.occupation)],
              ['工会', leaving.union.name],
              ['入会', dateWords(leaving.member.since)],
              ['提出', dayWords(leaving.askedAt)],
              ['自动生效', leaving.confirmBy && `过了${dayWords(leaving.confirmBy)}`],
            ]}
          />
          <Notice kind="wait">退会自由。想挽留可以先打个电话问问难处，但不能拒绝。</Notice>
          {onOpenMember && (
            <LinkLine says="看这位会员，打电话" onTap={() => onOpenMember(leaving.member.memberNumber)} />
          )}
          {mayConfirm && (
            <ActionButton kind="grave" busy={busy} onTap={() => void settle(() => confirm(leaving), '已确认退会')}>
              确认退会
            </ActionButton>
          )}
        </>
      )}
    />
  )
}
