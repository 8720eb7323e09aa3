import type { StaffCode } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { AudienceField, LabelField } from './code-fields'
import { PlaceField } from './place-field'
import { useCodeEdit } from './use-code-edit'
import { WindowField } from './window-field'

interface EditSectionProps {
  readonly code: StaffCode
  readonly again: () => Promise<unknown>
}

/** What can be changed of a code that hangs: opened by a tap, so that the page stays short. */
export function EditSection({ code, again }: EditSectionProps) {
  const { draft, wrong, moment, change, save } = useCodeEdit(code, again)
  const [open, setOpen] = useState(false)
  if (code.state === 'replaced') return null
  const fields = { draft, wrong, onChange: change }
  return (
    <Section title="地点和对象">
      {moment.at === 'done' && <Notice kind="good">改好了。海报上印的地点变了的，要重新打印</Notice>}
      {!open && (
        <ActionButton kind="other" onTap={() => setOpen(true)}>
          改地点、对象、时段
        </ActionButton>
      )}
      {open && (
        <>
          <LabelField {...fields} />
          <PlaceField region={draft.region} onChange={(region) => change({ region })} />
          {code.fastLane && (
            <WindowField window={draft.window} wrong={wrong.window} onChange={(window) => change({ window })} />
          )}
          <AudienceField {...fields} />
          {moment.at === 'filling' && moment.trouble && <Notice kind="wrong">{moment.trouble}</Notice>}
          <ActionButton busy={moment.at === 'sending'} onTap={() => void save()}>
            保存
          </ActionButton>
          <LinkLine says="收起" onTap={() => setOpen(false)} />
        </>
      )}
    </Section>
  )
}
