import type { RevealPurpose } from '@gongyou/shared/contracts/names'
import { revealPurposeWords } from '@gongyou/shared/contracts/words'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { Chips } from '../../components/chips'
import { FactList } from '../../components/fact-list'
import { Field } from '../../components/field'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { staffOfflineWords, staffSentence } from '../../session/told-to-staff'
import { useReveal, type Look, type RevealMoment } from './use-reveal'

const purposes = (Object.keys(revealPurposeWords) as RevealPurpose[]).map((key) => ({
  key,
  label: revealPurposeWords[key],
}))

/** ID number and phone in clear: for a purpose, for a minute, and with the worker's knowledge. */
export function RevealSection({ look }: { readonly look: Look }) {
  const { moment, reveal, hide } = useReveal(look)
  const [asking, setAsking] = useState(false)
  const show = (purpose: RevealPurpose) => {
    setAsking(false)
    void reveal(purpose)
  }
  return (
    <Section title="完整号码">
      {moment.at === 'shown' ? (
        <InClear shown={moment} onHide={hide} />
      ) : (
        <ActionButton kind="other" busy={moment.at === 'sending'} onTap={() => setAsking(true)}>
          看完整身份证号和手机号
        </ActionButton>
      )}
      {moment.at === 'refused' && <Notice kind="wrong">{staffSentence(moment.problem)}</Notice>}
      {moment.at === 'offline' && <Notice kind="wait">{staffOfflineWords}</Notice>}
      <Sheet title="为什么要看？" open={asking} onClose={() => setAsking(false)}>
        <PurposePicker onShow={show} />
      </Sheet>
    </Section>
  )
}

function PurposePicker({ onShow }: { onShow: (purpose: RevealPurpose) => void }) {
  const [purpose, setPurpose] = useState<RevealPurpose>()
  return (
    <>
      <Field hint="工友会在「谁看过我的信息」里看到这一次和原因">
        <Chips says="为什么要看" chips={purposes} chosen={purpose ? [purpose] : []} onTap={setPurpose} />
      </Field>
      <ActionButton disabled={purpose === undefined} onTap={() => purpose && onShow(purpose)}>
        显示一分钟
      </ActionButton>
    </>
  )
}

function InClear({ shown, onHide }: { shown: RevealMoment & { at: 'shown' }; onHide: () => void }) {
  const { name, nationalId, phone, secondsLeft } = shown
  const facts = [
    ...(name ? [{ label: '姓名', value: <Text className="strong">{name}</Text> }] : []),
    { label: '身份证号', value: <Text className="strong">{grouped(nationalId, [6, 14])}</Text> },
    { label: '手机号', value: <Text className="strong">{phone ? grouped(phone, [3, 7]) : '没有留'}</Text> },
  ]
  return (
    <>
      <FactList facts={facts} />
      <Text className="quiet">{`${secondsLeft}秒后收起`}</Text>
      <LinkLine says="现在就收起" onTap={onHide} />
    </>
  )
}

/** `330299 19990101 0012`: cut where it is read out. */
function grouped(number: string, cuts: readonly [number, number]): string {
  return [number.slice(0, cuts[0]), number.slice(cuts[0], cuts[1]), number.slice(cuts[1])].join(' ')
}
