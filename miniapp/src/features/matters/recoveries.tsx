import type { Reply } from '@gongyou/shared/contracts/contract'
import type { Instant } from '@gongyou/shared/kernel/time'
import { usePages } from '../../api/use-pages'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { dayWords, momentWords } from '../../session/calendar'
import { useConnection } from '../../session/connection'
import { MatterFacts } from './matter-facts'
import { MatterList } from './matter-list'
import { tailOf } from './matter-row'
import type { MattersOf } from './matters-of'
import { ReasonForm } from './reason-form'

type StaffRecovery = Reply<'recovery.list'>['body']['items'][number]

const recoveriesIn = {
  rowsIn: ({ items }: { readonly items: readonly StaffRecovery[] }) => items,
  keyOf: ({ id }: StaffRecovery) => id,
}

const haltWords = ['打电话问过本人，不是本人要换', '本人的电话打不通，先叫停再核实']

/** Memberships that are about to come to another WeChat account: most are in order, and go through by themselves. */
export function Recoveries({ unionId, may, onOpenMember, onSettled }: MattersOf) {
  const { ask } = useConnection()
  const pages = usePages('recovery.list', { union: unionId }, recoveriesIn)
  const halt = ({ id, version }: StaffRecovery, reasons: string[]) => ask('recovery.halt', { id, version, reasons })
  return (
    <MatterList
      pages={pages}
      onSettled={onSettled}
      glanceOf={({ id, version, member, dueAt }) => ({
        id,
        version,
        name: member.name,
        tail: tailOf(member.memberNumber),
        lines: [`${momentWords(dueAt as Instant)}自动换到新微信`],
      })}
      empty="会员换微信，三天里会列在这里。没有疑问就不用管。"
      sheet={(recovery, { busy, settle }) => (
        <>
          <MatterFacts
            facts={[
              ['提出', dayWords(recovery.requestedAt)],
              ['生效', momentWords(recovery.dueAt as Instant)],
            ]}
          />
          <Notice kind="wait">姓名、身份证号和手机号都核对过了。有疑问先打电话问本人。</Notice>
          {onOpenMember && (
            <LinkLine says="看这位会员，打电话" onTap={() => onOpenMember(recovery.member.memberNumber)} />
          )}
          {may('stop-recovery') && (
            <ReasonForm
              ready={haltWords}
              says="叫停换微信"
              busy={busy}
              onSend={(reasons) => void settle(() => halt(recovery, reasons), '已叫停，会籍没有变')}
            />
          )}
        </>
      )}
    />
  )
}
