import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Sheet } from '../../components/sheet'
import { EndingFields } from '../../features/tree/ending-fields'
import { useEnding, type Ending } from '../../features/tree/use-ending'
import { useStaffUnion, type StaffUnion } from '../../features/tree/use-staff-union'
import { UnionSearch } from '../../features/unions/union-search'
import { useUnionSearch, type FoundUnion } from '../../features/unions/use-union-search'
import { back } from '../../platform/navigation'
import { usePageParams } from '../../platform/page'
import { showFirstFault } from '../../platform/scroll'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'

/** Proposes that a union be merged into another or dissolved, for a second admin to confirm. */
export default function UnionEndPage() {
  const { id = '', do: ending } = usePageParams()
  return (
    <StaffScreen may={['manage-unions']} bar>
      {() => <Opened key={id} id={id} ending={ending === 'merge' ? 'merge' : 'dissolve'} />}
    </StaffScreen>
  )
}

interface OpenedProps {
  readonly id: string
  readonly ending: Ending
}

function Opened({ id, ending }: OpenedProps) {
  const { shown, again } = useStaffUnion(id)
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  return <Proposing union={shown.body.first.union} ending={ending} again={again} />
}

interface ProposingProps {
  readonly union: StaffUnion
  readonly ending: Ending
  readonly again: () => Promise<unknown>
}

function Proposing({ union, ending, again }: ProposingProps) {
  const { draft, wrong, moment, change, isWhole, propose } = useEnding(ending, union, again)
  const [stage, setStage] = useState<'filling' | 'picking' | 'asking'>('filling')
  const search = useUnionSearch()
  const pick = ({ id, name }: FoundUnion) => {
    change({ into: { id, name } })
    setStage('filling')
  }
  const ask = () => (isWhole() ? setStage('asking') : showFirstFault())
  const send = async () => {
    setStage('filling')
    if (await propose()) back()
    else showFirstFault()
  }
  if (stage === 'picking') {
    return (
      <>
        <UnionSearch of={search} onChosen={pick} />
        <LinkLine says="回到表格" onTap={() => setStage('filling')} />
      </>
    )
  }
  return (
    <>
      <EndingFields
        ending={ending}
        union={union}
        draft={draft}
        wrong={wrong}
        onChange={change}
        onPick={() => setStage('picking')}
      />
      <BottomBar>
        {moment.at === 'filling' && moment.trouble && <Notice kind="wrong">{moment.trouble}</Notice>}
        <ActionButton busy={moment.at === 'sending'} onTap={ask}>
          提出，请另一位确认
        </ActionButton>
      </BottomBar>
      <Sheet title="提出这件事？" open={stage === 'asking'} onClose={() => setStage('filling')}>
        <Text>{ending === 'merge' ? `${union.name}并入${draft.into?.name ?? ''}。` : `撤销${union.name}。`}</Text>
        <Text>另一位管理员确认以后，会员才会收到公告。</Text>
        <ActionButton kind="grave" onTap={() => void send()}>
          确定提出
        </ActionButton>
        <ActionButton kind="other" onTap={() => setStage('filling')}>
          再看看
        </ActionButton>
      </Sheet>
    </>
  )
}
