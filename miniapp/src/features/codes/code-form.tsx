import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { AudienceField, KindField, LabelField, LaneField } from './code-fields'
import { PlaceField } from './place-field'
import type { useCodeForm } from './use-code-form'
import { WindowField } from './window-field'

/** What a new code needs to know: where it will hang, how people get in, and whom it is for. */
export function CodeForm({ of: { draft, wrong, moment, change, mint } }: { of: ReturnType<typeof useCodeForm> }) {
  const fields = { draft, wrong, onChange: change }
  return (
    <Section title="一个张贴点，一个码">
      <KindField {...fields} />
      <LabelField {...fields} />
      <PlaceField region={draft.region} onChange={(region) => change({ region })} />
      <LaneField {...fields} />
      {draft.fastLane && (
        <WindowField window={draft.window} wrong={wrong.window} onChange={(window) => change({ window })} />
      )}
      <AudienceField {...fields} />
      {moment.at === 'filling' && moment.trouble && <Notice kind="wrong">{moment.trouble}</Notice>}
      <ActionButton busy={moment.at === 'sending'} onTap={() => void mint()}>
        做好这个码
      </ActionButton>
    </Section>
  )
}
