import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import type { Shown } from './use-redeeming'

interface ByHandProps {
  readonly busy: boolean
  /** The one way on this phone, or the way for a cracked screen. */
  readonly only: boolean
  readonly onRedeem: (shown: Shown) => Promise<unknown>
}

const lengths = { digits: 8, tail: 4 }
const bare = (typed: string, length: number) => typed.replace(/\D/g, '').slice(0, length)

/** Eight digits as the worker reads them out, and the last four of the member number. */
export function ByHand({ busy, only, onRedeem }: ByHandProps) {
  const [digits, setDigits] = useState('')
  const [tail, setTail] = useState('')
  const isWhole = digits.length === lengths.digits && tail.length === lengths.tail
  const redeem = async () => {
    await onRedeem({ voucherCode: digits, memberTail: tail })
    setDigits('')
    setTail('')
  }
  return (
    <Section title="扫不了就手输">
      <TextField
        label="8位券码"
        keyboard="number"
        placeholder="工友报的8位数"
        value={digits}
        maxLength={10}
        onChange={(typed) => setDigits(bare(typed, lengths.digits))}
      />
      <TextField
        label="会员号后四位"
        keyboard="number"
        placeholder="券码下面写着"
        value={tail}
        maxLength={lengths.tail}
        onChange={(typed) => setTail(bare(typed, lengths.tail))}
      />
      <ActionButton kind={only ? 'do' : 'other'} busy={busy} disabled={!isWhole} onTap={() => void redeem()}>
        核销
      </ActionButton>
    </Section>
  )
}
