import { useState, type PropsWithChildren } from 'react'
import { ActionButton } from '../components/action-button'
import { Sheet } from '../components/sheet'
import { TextField } from '../components/text-field'
import { demoCode } from './demo.h5'
import type { PhoneButtonProps } from './phone-button'

/** In a demonstration the number that WeChat would know is typed; in production there is no such button here. */
export function PhoneButton(props: PropsWithChildren<PhoneButtonProps>) {
  return process.env.TARO_APP_DEMO === 'yes' ? <DemoPhoneButton {...props} /> : null
}

function DemoPhoneButton({ realtime, busy, kind, onCode, onRefused, children }: PropsWithChildren<PhoneButtonProps>) {
  const [asking, setAsking] = useState(false)
  const [number, setNumber] = useState('')
  const allow = async () => {
    setAsking(false)
    onCode(await demoCode(realtime ? 'realtime-phone' : 'phone', number))
  }
  const decline = () => {
    setAsking(false)
    onRefused('declined')
  }
  return (
    <>
      <ActionButton kind={kind} busy={busy} onTap={() => setAsking(true)}>
        {children}
      </ActionButton>
      <Sheet title="演示：微信里的手机号" open={asking} onClose={() => setAsking(false)}>
        <TextField label="演示手机号" value={number} keyboard="number" maxLength={11} onChange={setNumber} />
        <ActionButton disabled={number.length !== 11} onTap={() => void allow()}>
          允许
        </ActionButton>
        <ActionButton kind="other" onTap={decline}>
          不允许
        </ActionButton>
      </Sheet>
    </>
  )
}
