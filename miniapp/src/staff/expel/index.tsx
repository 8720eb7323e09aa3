import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { Sheet } from '../../components/sheet'
import { ExpellingFields } from '../../features/members/expelling-fields'
import { useExpelling } from '../../features/members/use-expelling'
import { back } from '../../platform/navigation'
import { usePageParams } from '../../platform/page'
import { StaffScreen } from '../../session/staff-screen'
import { TapNotice } from '../../session/tap-notice'

/** Proposes that a member be expelled: a record of what people decided on paper, which a second person confirms. */
export default function ExpelPage() {
  const { number = '' } = usePageParams()
  return (
    <StaffScreen bar may={['expel-member']}>
      {() => <Proposing key={number} number={number} />}
    </StaffScreen>
  )
}

function Proposing({ number }: { readonly number: string }) {
  const expelling = useExpelling(number)
  const { draft, progress, isWhole, propose } = expelling
  const [asking, setAsking] = useState(false)
  const send = async () => {
    setAsking(false)
    if (await propose()) back()
  }
  return (
    <>
      <ExpellingFields of={expelling} />
      <BottomBar>
        <TapNotice progress={progress} />
        <ActionButton kind="grave" busy={progress.at === 'sending'} onTap={() => isWhole() && setAsking(true)}>
          提出，请另一位确认
        </ActionButton>
      </BottomBar>
      <Sheet title="提出开除会籍？" open={asking} onClose={() => setAsking(false)}>
        <Text>{`会员号尾号${draft.memberNumber.trim().slice(-4)}。本人马上会收到消息。`}</Text>
        <ActionButton kind="grave" onTap={() => void send()}>
          确定提出
        </ActionButton>
        <ActionButton kind="other" onTap={() => setAsking(false)}>
          再想想
        </ActionButton>
      </Sheet>
    </>
  )
}
