import type { MembershipReply } from '@gongyou/shared/contracts/contract'
import { localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { EntryLine } from '../../components/entry-line'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { PhoneLine } from '../../components/phone-line'
import { Section } from '../../components/section'
import { inFours } from '../../features/membership/card-face'
import { mayStay, useLeaving, type Leaving } from '../../features/membership/use-leaving'
import { open } from '../../platform/navigation'
import { usePulledDown } from '../../platform/page'
import { ring } from '../../platform/phone-call'
import { dateWords, dayWords, momentWords } from '../../session/calendar'
import { useSession } from '../../session/connection'
import { FileNotice } from '../../session/file-notice'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { TapNotice } from '../../session/tap-notice'
import { useFile } from '../../session/use-file'

/** Leaving: what ends, what stays and when, before the tap; then the way back, and the certificate. */
export default function LeavePage() {
  const own = useLeaving()
  const { membership, leaving, shown, again } = own
  usePulledDown(again)
  if (leaving && mayStay(leaving)) return <UnderWay leaving={leaving} own={own} />
  if (leaving && leaving.state === 'confirmed' && membership) {
    return <Certificate leaving={leaving} membership={membership} />
  }
  if (membership?.state === 'active' || membership?.state === 'retained') return <Question own={own} />
  return <ScreenInItsPlace moment={shown.at === 'here' ? { at: 'waiting' } : shown} onAgain={() => void again()} />
}

interface OwnProps {
  readonly own: ReturnType<typeof useLeaving>
}

const consequences = [
  { label: '马上', says: '会籍停用，先不能领福利' },
  { label: '5个工作日', says: '工会确认；没回音也自动办好' },
  { label: '办好以后', says: '没领的福利作废，这里有退会证明' },
  { label: '再过30天', says: '姓名、身份证号、电话都删掉，只留法律要留的' },
  { label: '想回来', says: '随时可以再申请' },
]

function Question({ own: { asking, leave } }: OwnProps) {
  return (
    <Screen>
      <Section title="退出工会，会这样">
        <FactList facts={consequences.map(({ label, says }) => ({ label, value: <Text>{says}</Text> }))} />
        <Text className="quiet">不收钱，不问原因，办好以前随时能撤回。</Text>
      </Section>
      <TapNotice progress={asking} />
      <ActionButton kind="grave" busy={asking.at === 'sending'} onTap={() => void leave()}>
        退出工会
      </ActionButton>
      <Section title="要是只为这个，不用退">
        <EntryLine says="没活干了：会籍给您留着" onTap={() => open('workLoss')} />
        <EntryLine says="换地方干活：把会籍转过去" onTap={() => open('landing')} />
      </Section>
    </Screen>
  )
}

function UnderWay({ leaving, own: { takingBack, stay } }: OwnProps & { readonly leaving: Leaving }) {
  const { union, confirmBy, askedAt } = leaving
  return (
    <Screen>
      <Notice kind="wait">
        <Text className="strong">退会办理中</Text>
        {confirmBy && <Text>{`。最晚${dayWords(confirmBy)}办好，在这以前随时能撤回。`}</Text>}
      </Notice>
      <Section>
        <FactList
          facts={[
            { label: '工会', value: <Text>{union.name}</Text> },
            { label: '申请退会', value: <Text>{momentWords(askedAt as Instant)}</Text> },
            { label: '现在', value: <Text>会籍停用，先不能领福利</Text> },
          ]}
        />
        <PhoneLine name="工会电话" phone={union.phone} onRing={ring} />
      </Section>
      <TapNotice progress={takingBack} />
      <ActionButton busy={takingBack.at === 'sending'} onTap={() => void stay()}>
        不退了，撤回退会
      </ActionButton>
    </Screen>
  )
}

interface CertificateProps {
  readonly leaving: Leaving
  readonly membership: MembershipReply
}

/** What a former member can show: that the membership has ended, and when. */
function Certificate({ leaving, membership }: CertificateProps) {
  const name = useSession().home?.person?.name
  const { moment, fetchFile } = useFile()
  const { union, endedAt, eraseOn, id } = leaving
  const facts: [label: string, value: string | undefined][] = [
    ['姓名', name],
    ['会员号', inFours(membership.memberNumber)],
    ['原工会', union.name],
    ['入会', dateWords(membership.since)],
    ['退会', endedAt && dateWords(localDateOf(endedAt as Instant))],
    ['编号', id],
  ]
  return (
    <Screen>
      <Section title="退会证明">
        <FactList facts={facts.flatMap(([label, value]) => (value ? [{ label, value: <Text>{value}</Text> }] : []))} />
        <EntryLine
          says="存成一份PDF"
          onTap={() => void fetchFile('paper.leaving', {}, { says: '退会证明', kind: 'pdf', name: '退会证明' })}
        />
        <FileNotice moment={moment} />
      </Section>
      {eraseOn && (
        <Notice kind="wait">{`${dayWords(eraseOn)}起，您的姓名、身份证号和电话会删掉。要用这份证明，请在这以前存好。`}</Notice>
      )}
      <Section>
        <PhoneLine name="原工会电话" phone={union.phone} onRing={ring} />
      </Section>
      <ActionButton onTap={() => open('home')}>重新入会</ActionButton>
    </Screen>
  )
}
