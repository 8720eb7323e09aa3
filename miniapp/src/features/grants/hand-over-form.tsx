import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { MemberField } from './member-field'
import { useHandOver } from './use-hand-over'
import type { MemberSearch } from './use-member'

interface HandOverFormProps {
  readonly unionId: string
  /** Whose roles; one's own where nobody is named. */
  readonly fromId?: string
  readonly search: MemberSearch
  readonly onDone: () => Promise<unknown>
}

/** All roles of one person for this union become another's: who that is, is seen before the tap. */
export function HandOverForm({ unionId, fromId, search, onDone }: HandOverFormProps) {
  const { successor, busy, said, handOver } = useHandOver({ unionId, fromId }, search, onDone)
  return (
    <>
      <Text>在本会的权限一次全部交过去，马上生效。主席要由委员会另选，不跟着走。</Text>
      <MemberField label="接手这位的会员号" of={successor} />
      {said && <Notice kind={said.kind}>{said.says}</Notice>}
      {successor.member.found && (
        <ActionButton kind="grave" busy={busy} onTap={() => void handOver()}>
          全部交给这位
        </ActionButton>
      )}
    </>
  )
}
