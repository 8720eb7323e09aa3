import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { useMove } from '../../features/tree/use-move'
import { useStaffUnion, type StaffUnion } from '../../features/tree/use-staff-union'
import { UnionSearch } from '../../features/unions/union-search'
import { useUnionSearch, type FoundUnion } from '../../features/unions/use-union-search'
import { back } from '../../platform/navigation'
import { usePageParams } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'

/** Puts a union under another one: looked for by name, said once more, moved at once. */
export default function UnionMovePage() {
  const { id = '' } = usePageParams()
  return <StaffScreen may={['manage-unions']}>{() => <Opened key={id} id={id} />}</StaffScreen>
}

function Opened({ id }: { readonly id: string }) {
  const { shown, again } = useStaffUnion(id)
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  return <Moving union={shown.body.first.union} again={again} />
}

function Moving({ union, again }: { readonly union: StaffUnion; readonly again: () => Promise<unknown> }) {
  const search = useUnionSearch()
  const { moment, move, anew } = useMove(union)
  const [to, setTo] = useState<FoundUnion>()
  const choose = (found: FoundUnion) => {
    anew()
    setTo(found)
  }
  const send = async () => {
    if (to && (await move(to.id))) back()
    else await again()
  }
  return (
    <>
      <Section title={`给${union.name}换上级`}>
        <Text>{`现在的上级：${union.parent?.name ?? '没有'}`}</Text>
        <Text className="quiet">它下面的工会、会员和码都跟着走，审核和权限归新的上级管。</Text>
      </Section>
      <UnionSearch of={search} onChosen={choose} />
      <Sheet title="换到这家下面？" open={to !== undefined} onClose={() => setTo(undefined)}>
        <Text className="strong">{to?.name}</Text>
        {moment.at === 'filling' && moment.trouble && <Notice kind="wrong">{moment.trouble}</Notice>}
        <ActionButton kind="grave" busy={moment.at === 'sending'} onTap={() => void send()}>
          确定换上级
        </ActionButton>
        <ActionButton kind="other" onTap={() => setTo(undefined)}>
          再想想
        </ActionButton>
      </Sheet>
    </>
  )
}
