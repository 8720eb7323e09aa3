import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { FactList } from '../../components/fact-list'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { SensitiveDataConsent } from '../../features/enrolment/declaration'
import { IdentityField, NameField } from '../../features/enrolment/identity-fields'
import { useAdoption, type BaseEntry } from '../../features/enrolment/use-adoption'
import { OccupationField } from '../../features/enrolment/work-fields'
import { ProvenPhone } from '../../features/people/proven-phone'
import { usePhone } from '../../features/people/use-phone'
import { open } from '../../platform/navigation'
import { showFirstFault, showTop } from '../../platform/scroll'
import { dateWords } from '../../session/calendar'
import type { Texts } from '../../session/city-texts'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { TapNotice } from '../../session/tap-notice'
import { useCityTexts } from '../../session/use-city-texts'

/** Somebody who is a member already and was never in this app: found, shown, taken. */
export default function AdoptPage() {
  const { moment, again } = useCityTexts()
  if (moment.at !== 'here') return <ScreenInItsPlace moment={moment} onAgain={again} />
  return <Adoption texts={moment.texts} />
}

function Adoption({ texts }: { readonly texts: Texts }) {
  const adoption = useAdoption()
  return adoption.found ? (
    <Found found={adoption.found} texts={texts} adoption={adoption} />
  ) : (
    <Looking texts={texts} adoption={adoption} />
  )
}

interface StepProps {
  readonly texts: Texts
  readonly adoption: ReturnType<typeof useAdoption>
}

function Looking({ texts, adoption: { identity, finding, find } }: StepProps) {
  const phone = usePhone()
  const { fields, today } = identity
  const look = () => void find().then(showFirstFault)
  const isNotThere = finding.at === 'refused' && finding.problem.code === 'not-in-base'
  return (
    <Screen bar>
      <Section title="早就是会员了？">
        <Text>填姓名和身份证号查一查。找到了点一下就能用，会龄照算，不用重新入会。</Text>
      </Section>
      <Section>
        <ProvenPhone phone={phone} />
      </Section>
      <Section>
        <NameField {...fields} />
        <IdentityField {...fields} today={today} />
      </Section>
      <SensitiveDataConsent {...fields} texts={texts} says="同意用我的身份证号查会籍" />
      <BottomBar>
        <TapNotice progress={finding} />
        <ActionButton busy={finding.at === 'sending'} disabled={!phone.bound?.proven} onTap={look}>
          {phone.bound?.proven ? '查一查' : '先验证手机号'}
        </ActionButton>
        {isNotThere && <LinkLine says="我要入会" onTap={() => open('workplace')} />}
      </BottomBar>
    </Screen>
  )
}

function Found({ found, texts, adoption }: StepProps & { readonly found: BaseEntry }) {
  const { identity, occupation, adopting, adopt, chooseOccupation, lookAgain } = adoption
  const [isAsked, setAsked] = useState(occupation !== '')
  const take = () =>
    void adopt().then((membership) => {
      if (membership) open('card')
    })
  return (
    <Screen bar>
      <Section title="找到您的会籍了">
        <FactList
          facts={[
            { label: '工会', value: <Text className="strong">{found.union.name}</Text> },
            { label: '入会', value: <Text>{dateWords(found.joinedOn)}</Text> },
          ]}
        />
        <Notice kind="good">认领以后马上有会员证，会龄从入会那天算起。</Notice>
      </Section>
      <Section>
        {isAsked ? (
          <OccupationField
            texts={texts}
            answers={{ ...identity.fields.answers, occupation }}
            wrong={{}}
            onChange={(patch) => chooseOccupation(patch.occupation ?? occupation)}
          />
        ) : (
          <LinkLine says="说一下现在做哪一行（选填）" onTap={() => setAsked(true)} />
        )}
      </Section>
      <BottomBar>
        <TapNotice progress={adopting} />
        <ActionButton busy={adopting.at === 'sending'} onTap={take}>
          是我的，认领会籍
        </ActionButton>
        <LinkLine
          says="不是我的，重新查"
          onTap={() => {
            lookAgain()
            showTop()
          }}
        />
      </BottomBar>
    </Screen>
  )
}
