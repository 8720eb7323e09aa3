import { mayEver } from '@gongyou/shared/domain/staff/rights'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { PassedOnListSection } from '../../features/campaigns/passed-on-list-section'
import { usePassedOnLists } from '../../features/campaigns/use-passed-on-lists'
import { usePageParams, usePulledDown, useShownAgain } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { unionGrants } from '../../session/staff-work'

/** Lists of those who have a benefit that somebody else provides: an insurer, a school. */
export default function PassedOnListsPage() {
  const { id = '' } = usePageParams()
  return (
    <StaffScreen may={['see-benefits']}>
      {({ staff }) => <Lists key={id} id={id} mayAsk={mayEver(unionGrants(staff), 'manage-benefits')} />}
    </StaffScreen>
  )
}

interface ListsProps {
  readonly id: string
  readonly mayAsk: boolean
}

function Lists({ id, mayAsk }: ListsProps) {
  const { shown, again, moment, askForOne, confirm } = usePassedOnLists(id)
  const [asking, setAsking] = useState(false)
  usePulledDown(again)
  useShownAgain(() => void again())
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const busy = moment.at === 'sending'
  const send = () => {
    setAsking(false)
    void askForOne()
  }
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      <Section title="名单怎么给">
        <Text>名单里有姓名和身份证号，只放本人勾选同意的。一位要，另一位确认，一天后打不开。</Text>
        {moment.at === 'done' && <Notice kind="good">{moment.says}</Notice>}
        {moment.at === 'not-done' && <Notice kind="wrong">{moment.trouble}</Notice>}
        {mayAsk && (
          <ActionButton busy={busy} onTap={() => setAsking(true)}>
            要一份名单
          </ActionButton>
        )}
      </Section>
      {shown.body.items.map((list) => (
        <PassedOnListSection
          key={list.id}
          list={list}
          mayConfirm={mayAsk}
          busy={busy}
          onConfirm={() => void confirm(list)}
        />
      ))}
      <Sheet title="要一份名单？" open={asking} onClose={() => setAsking(false)}>
        <Text>另一位普惠专员确认后，您这里能打开。每位上了名单的工友都会看到：他的信息给了谁。</Text>
        <ActionButton onTap={send}>要一份</ActionButton>
        <ActionButton kind="other" onTap={() => setAsking(false)}>
          先不要
        </ActionButton>
      </Sheet>
    </>
  )
}
