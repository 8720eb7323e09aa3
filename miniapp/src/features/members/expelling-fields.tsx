import { DateField } from '../../components/date-field'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { dayEcho } from '../../session/typed-date'
import type { useExpelling } from './use-expelling'

/** What has to stand on paper before a membership is ended against its member's will. */
export function ExpellingFields({ of: { draft, wrong, change } }: { readonly of: ReturnType<typeof useExpelling> }) {
  return (
    <>
      <Notice kind="wait">
        提出后会籍不变，本人会收到消息。要由另一位同事按委员会的决定确认；本人不服，可以请上级工会再看一次。
      </Notice>
      <Section>
        <TextField
          label="会员号"
          keyboard="number"
          value={draft.memberNumber}
          wrong={wrong.memberNumber}
          maxLength={20}
          onChange={(memberNumber) => change({ memberNumber })}
        />
        <TextField
          label="为什么"
          hint="写清哪一件事，本人会看到"
          value={draft.reason}
          wrong={wrong.reason}
          maxLength={100}
          onChange={(reason) => change({ reason })}
        />
        <DateField
          label="工会小组哪天讨论的"
          value={draft.discussedOn}
          echo={dayEcho(draft.discussedOn)}
          wrong={wrong.discussedOn}
          onChange={(discussedOn) => change({ discussedOn })}
        />
        <TextField
          label="讨论记录的文号"
          placeholder="例如 北货工记〔2026〕3号"
          value={draft.document}
          wrong={wrong.document}
          maxLength={80}
          onChange={(document) => change({ document })}
        />
      </Section>
    </>
  )
}
