import type { ContactOutcome } from '@gongyou/shared/contracts/names'
import { contactOutcomeWords } from '@gongyou/shared/contracts/words'
import type { Instant } from '@gongyou/shared/kernel/time'
import { Text, View } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { momentWords } from '../../session/calendar'
import { staffOfflineWords, staffSentence, wordFor } from '../../session/told-to-staff'
import type { Reviewed } from './applicant-section'
import type { CallMoment, useCall } from './use-call'

interface CallSectionProps {
  readonly contacts: Reviewed['contacts']
  readonly of: ReturnType<typeof useCall>
}

const outcomes = (['reached', 'unanswered', 'wrong-number'] as const).map((key) => ({
  key,
  label: contactOutcomeWords[key],
}))

/** One tap rings; the number is on no screen of ours. Below, the calls that were made. */
export function CallSection({ contacts, of: { moment, call, note } }: CallSectionProps) {
  return (
    <Section title="联系工友">
      <ActionButton kind="other" busy={moment.at === 'sending'} onTap={() => void call()}>
        打电话
      </ActionButton>
      <CallNotice moment={moment} />
      {moment.at === 'rung' && (
        <Field label="打通了吗？点一下记下来">
          <Chips<ContactOutcome> says="打通了吗" chips={outcomes} chosen={[]} onTap={(outcome) => void note(outcome)} />
        </Field>
      )}
      {contacts.length === 0 ? (
        <Text className="quiet">还没打过电话，打了会自动记下来</Text>
      ) : (
        <Calls contacts={contacts} />
      )}
    </Section>
  )
}

function CallNotice({ moment }: { moment: CallMoment }) {
  switch (moment.at) {
    case 'no-number':
      return <Notice kind="wait">工友没有留电话</Notice>
    case 'noted':
      return <Notice kind="good">记下了</Notice>
    case 'refused':
      return <Notice kind="wrong">{staffSentence(moment.problem)}</Notice>
    case 'offline':
      return <Notice kind="wait">{staffOfflineWords}</Notice>
    default:
      return null
  }
}

function Calls({ contacts }: Pick<CallSectionProps, 'contacts'>) {
  return (
    <View aria-role="list">
      {contacts.map(({ at, outcome, note }, place) => (
        <View key={`${at} ${place}`} aria-role="listitem">
          <Text>
            {[momentWords(at as Instant), wordFor(contactOutcomeWords, outcome), note].filter(Boolean).join(' · ')}
          </Text>
        </View>
      ))}
    </View>
  )
}
