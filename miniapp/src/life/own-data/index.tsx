import type { Home } from '@gongyou/shared/contracts/contract'
import { Text, View } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { Field } from '../../components/field'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { noAnswers } from '../../features/enrolment/answers'
import { OccupationField } from '../../features/enrolment/work-fields'
import { PhoneNotice } from '../../features/people/phone-notice'
import { useOwnData } from '../../features/people/use-own-data'
import { usePhone } from '../../features/people/use-phone'
import { PhoneButton } from '../../platform/phone-button'
import type { Texts } from '../../session/city-texts'
import { useConnection, useSession } from '../../session/connection'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { TapNotice } from '../../session/tap-notice'
import { useCityTexts } from '../../session/use-city-texts'

/** What somebody may put right without an office: the phone, the name and the occupation. */
export default function OwnDataPage() {
  const { session } = useConnection()
  const { home } = useSession()
  const { moment, again } = useCityTexts()
  if (moment.at !== 'here') return <ScreenInItsPlace moment={moment} onAgain={again} />
  if (!home) return <ScreenInItsPlace moment={{ at: 'waiting' }} onAgain={() => void session.open()} />
  return <OwnData home={home} texts={moment.texts} />
}

function OwnData({ home, texts }: { readonly home: Home; readonly texts: Texts }) {
  const { now, hasChanged, isSaved, correcting, change, save } = useOwnData(home)
  return (
    <Screen bar>
      <NewPhone />
      {home.person && (
        <Section>
          <TextField
            label="姓名"
            hint="要和身份证上一样，改了会再核对一次实名"
            value={now.name}
            maxLength={40}
            onChange={(name) => change({ name })}
          />
          <OccupationField
            texts={texts}
            answers={{ ...noAnswers, occupation: now.occupation }}
            wrong={{}}
            onChange={({ occupation }) => occupation && change({ occupation })}
          />
          <Field label="身份证号" hint="身份证号不能自己改，登记错了请打工会电话">
            <Text>{home.person.nationalId}</Text>
          </Field>
        </Section>
      )}
      {home.person && (
        <BottomBar>
          {isSaved && <Notice kind="good">改好了</Notice>}
          <TapNotice progress={correcting} />
          <ActionButton busy={correcting.at === 'sending'} disabled={!hasChanged} onTap={() => void save()}>
            {hasChanged || isSaved ? '保存' : '改了再保存'}
          </ActionButton>
        </BottomBar>
      )}
    </Screen>
  )
}

/** The number that this WeChat has now, by one tap; one on another's record is checked in real time. */
function NewPhone() {
  const { bound, moment, bind, refuse } = usePhone()
  const realtime = moment.at === 'held-by-another'
  return (
    <Section title="手机号">
      <View className="row row-apart">
        <Text className="strong">{bound?.number ?? '还没有'}</Text>
        {bound && <Text className="quiet">{bound.proven ? '已验证' : '还没验证'}</Text>}
      </View>
      <PhoneNotice moment={moment} />
      <PhoneButton
        kind="other"
        realtime={realtime}
        busy={moment.at === 'sending'}
        onCode={(phoneCode) => void bind({ phoneCode, ...(realtime && { realtime: true }) })}
        onRefused={refuse}
      >
        {realtime ? '验证' : '换成微信现在的号'}
      </PhoneButton>
    </Section>
  )
}
