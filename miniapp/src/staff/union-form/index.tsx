import { useState, type ReactNode } from 'react'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { NewUnionSection } from '../../features/tree/new-union-section'
import { UnionFields, type PickedUnion, type UnionFieldsProps } from '../../features/tree/union-fields'
import type { UnionFormMoment } from '../../features/tree/union-moment'
import { useStaffUnion, type StaffUnion } from '../../features/tree/use-staff-union'
import { useUnionCreate } from '../../features/tree/use-union-create'
import { useUnionEdit } from '../../features/tree/use-union-edit'
import { UnionSearch } from '../../features/unions/union-search'
import { useUnionSearch } from '../../features/unions/use-union-search'
import { back, replace } from '../../platform/navigation'
import { usePageParams, useTitle } from '../../platform/page'
import { showFirstFault } from '../../platform/scroll'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'

/** A union's facts to be filled in: of one that stands, or of a new one under another. */
export default function UnionFormPage() {
  const { id, parent } = usePageParams()
  const isNew = parent !== undefined
  useTitle(isNew ? '建一家工会' : '改工会资料')
  return (
    <StaffScreen may={['manage-unions']} bar>
      {() => <Opened key={id ?? parent} id={id ?? parent ?? ''} isNew={isNew} />}
    </StaffScreen>
  )
}

/** The union that stands: the one to be changed, or the one that will be above. */
function Opened({ id, isNew }: { readonly id: string; readonly isNew: boolean }) {
  const { shown, again } = useStaffUnion(id)
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const { union } = shown.body.first
  return isNew ? <Creating parent={union} /> : <Editing union={union} />
}

function Editing({ union }: { union: StaffUnion }) {
  const { draft, wrong, moment, change, send } = useUnionEdit(union)
  const save = async () => {
    if (await send()) back()
    else showFirstFault()
  }
  return (
    <WithPicker draft={draft} kind={union.kind} wrong={wrong} onChange={change}>
      <Foot says="保存" moment={moment} onTap={() => void save()} />
    </WithPicker>
  )
}

function Creating({ parent }: { parent: StaffUnion }) {
  const { draft, wrong, moment, change, send } = useUnionCreate(parent.id)
  const save = async () => {
    const union = await send()
    if (union) replace('staffUnion', { id: union.id })
    else showFirstFault()
  }
  return (
    <WithPicker
      draft={draft}
      kind={draft.kind}
      wrong={wrong}
      onChange={change}
      head={<NewUnionSection parent={parent} draft={draft} wrong={wrong} onChange={change} />}
    >
      <Foot says="建好这家工会" moment={moment} onTap={() => void save()} />
    </WithPicker>
  )
}

type WithPickerProps = Omit<UnionFieldsProps, 'onPick'> & {
  readonly head?: ReactNode
  readonly children: ReactNode
}

/** The form; or in its place, while one is looked for, the search for another union. What was typed waits. */
function WithPicker({ head, children, ...fields }: WithPickerProps) {
  const [picking, setPicking] = useState<PickedUnion>()
  const search = useUnionSearch()
  if (picking) {
    const pick = (union?: { readonly id: string; readonly name: string }) => {
      fields.onChange({ [picking]: union && { id: union.id, name: union.name } })
      setPicking(undefined)
    }
    return (
      <>
        <UnionSearch of={search} onChosen={pick} />
        {fields.draft[picking] && <LinkLine says="不选了，去掉原来的" onTap={() => pick()} />}
        <LinkLine says="回到表格" onTap={() => setPicking(undefined)} />
      </>
    )
  }
  return (
    <>
      {head}
      <UnionFields {...fields} onPick={setPicking} />
      {children}
    </>
  )
}

interface FootProps {
  readonly says: string
  readonly moment: UnionFormMoment
  readonly onTap: () => void
}

function Foot({ says, moment, onTap }: FootProps) {
  return (
    <BottomBar>
      {moment.at === 'filling' && moment.trouble && <Notice kind="wrong">{moment.trouble}</Notice>}
      <ActionButton busy={moment.at === 'sending'} onTap={onTap}>
        {says}
      </ActionButton>
    </BottomBar>
  )
}
