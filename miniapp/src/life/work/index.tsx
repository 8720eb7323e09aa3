import type { MembershipReply } from '@gongyou/shared/contracts/contract'
import { retainedKindWords } from '@gongyou/shared/contracts/words'
import { Text } from '@tarojs/components'
import { useEffect } from 'react'
import { ActionButton } from '../../components/action-button'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { TownshipPicker } from '../../features/enrolment/township-picker'
import { useWorkLoss } from '../../features/membership/use-work-loss'
import { showTop } from '../../platform/scroll'
import { dateWords } from '../../session/calendar'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { TapNotice } from '../../session/tap-notice'
import { useCityTexts } from '../../session/use-city-texts'

/** Without work the membership is kept; with work again it is as before. */
export default function WorkPage() {
  const own = useWorkLoss()
  const { membership } = own
  const state = membership?.state
  useEffect(showTop, [state])
  if (membership?.state === 'active') return <Question membership={membership} own={own} />
  if (membership?.state === 'retained') return <Kept membership={membership} own={own} />
  return <ScreenInItsPlace moment={{ at: 'waiting' }} onAgain={() => undefined} />
}

interface MomentProps {
  readonly membership: MembershipReply
  readonly own: ReturnType<typeof useWorkLoss>
}

function Question({ membership, own: { declaring, isHomeNeeded, declare } }: MomentProps) {
  const facts = [
    { label: '会籍', says: `给您留着，还在${membership.union.name}` },
    { label: '会费', says: '不用交' },
    { label: '投票选举', says: '先不参加' },
    { label: '有难处', says: '照样可以找工会' },
    { label: '又有活了', says: '回来点一下就恢复，会龄照算' },
  ]
  return (
    <Screen>
      <Section title="没活干了，不用退会">
        <FactList facts={facts.map(({ label, says }) => ({ label, value: <Text>{says}</Text> }))} />
      </Section>
      <TapNotice progress={declaring} />
      {isHomeNeeded ? (
        <WhereHome onChosen={(code) => void declare(code)} />
      ) : (
        <ActionButton busy={declaring.at === 'sending'} onTap={() => void declare()}>
          没活干了，先留着会籍
        </ActionButton>
      )}
    </Screen>
  )
}

/** Asked only where the union has closed: the union at home keeps the membership then. */
function WhereHome({ onChosen }: { readonly onChosen: (region: string) => void }) {
  const { moment } = useCityTexts()
  if (moment.at !== 'here') return null
  return (
    <Section title="您住在哪个镇街">
      <TownshipPicker city={moment.texts.city} onChosen={({ code }) => onChosen(code)} />
    </Section>
  )
}

function Kept({ membership: { union, retained }, own: { ending, end } }: MomentProps) {
  const isRetired = retained?.because === 'retired'
  return (
    <Screen>
      <Notice kind="good">会籍给您留着，不用交会费，有难处照样找工会。</Notice>
      <Section>
        <FactList
          facts={[
            { label: '工会', value: <Text>{union.name}</Text> },
            ...(retained
              ? [
                  { label: '原因', value: <Text>{retainedKindWords[retained.because]}</Text> },
                  { label: '从', value: <Text>{dateWords(retained.since)}</Text> },
                ]
              : []),
          ]}
        />
        {isRetired && <Text className="quiet">退休是工会登记的，要改请打工会电话。</Text>}
      </Section>
      <TapNotice progress={ending} />
      {!isRetired && (
        <ActionButton busy={ending.at === 'sending'} onTap={() => void end()}>
          又有活干了，恢复会籍
        </ActionButton>
      )}
    </Screen>
  )
}
