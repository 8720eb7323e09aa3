import { Chips } from '../../components/chips'
import { DateField } from '../../components/date-field'
import { Field } from '../../components/field'
import { momentEcho } from '../../session/typed-date'
import type { WindowDraft } from './lane-window'

interface WindowFieldProps {
  readonly window: WindowDraft
  readonly wrong?: string
  readonly onChange: (window: WindowDraft) => void
}

const chips = [
  { key: 'always', label: '一直可以' },
  { key: 'limited', label: '只在一段时间' },
] as const

/** When the fast lane of a code is open: for a fair or a ceremony, a few hours; outside them it goes by review. */
export function WindowField({ window, wrong, onChange }: WindowFieldProps) {
  return (
    <Field label="什么时候能当场入会" hint="过了时间，扫码照样能申请，由工会审核" wrong={wrong}>
      <Chips
        says="什么时候能当场入会"
        chips={chips}
        chosen={[window.limited ? 'limited' : 'always']}
        onTap={(key) => onChange({ ...window, limited: key === 'limited' })}
      />
      {window.limited && (
        <>
          <DateField
            label="什么时候开始"
            withTime
            value={window.from}
            echo={momentEcho(window.from)}
            onChange={(from) => onChange({ ...window, from })}
          />
          <DateField
            label="什么时候结束"
            withTime
            value={window.until}
            echo={momentEcho(window.until)}
            onChange={(until) => onChange({ ...window, until })}
          />
        </>
      )}
    </Field>
  )
}
