import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { LinkLine } from '../../components/link-line'
import { Section } from '../../components/section'
import type { Answers } from '../../features/enrolment/answers'
import { EmployerQuestion } from '../../features/enrolment/employer-question'
import type { AnswerFieldsProps } from '../../features/enrolment/identity-fields'
import { PlacementStory } from '../../features/enrolment/placement-story'
import { RegionField } from '../../features/enrolment/region-field'
import { TownshipPicker } from '../../features/enrolment/township-picker'
import { useWorkplace } from '../../features/enrolment/use-workplace'
import { OccupationField, SiteField, WorkFormField } from '../../features/enrolment/work-fields'
import { open } from '../../platform/navigation'
import type { Texts } from '../../session/city-texts'
import { InItsPlace, Screen, ScreenInItsPlace } from '../../session/screen'
import { useCityTexts } from '../../session/use-city-texts'

/** Joining without a code: where and what, then which union that makes and why, before anything is sent. */
export default function WorkplacePage() {
  const { moment, again } = useCityTexts()
  if (moment.at !== 'here') return <ScreenInItsPlace moment={moment} onAgain={again} />
  return <Workplace texts={moment.texts} />
}

function Workplace({ texts }: { texts: Texts }) {
  const { answers, isAsked, preview, change, keep } = useWorkplace()
  const { shown, again, employerUnion } = preview
  const [unfolded, setUnfolded] = useState(false)
  const fields = { answers, wrong: {}, onChange: change }
  const goOn = () => {
    keep()
    open('join', { lane: 'review' })
  }
  return (
    <Screen bar offlineSays="现在没信号，连上网接着选">
      <Where city={texts.city} region={answers.region} onChange={change} />
      <Section>
        <OccupationField texts={texts} {...fields} />
      </Section>
      {isAsked && (
        <Section>
          <RegionField {...fields} city={texts.city} place="home" hint="干活那边没有合适的，就近住处找" />
          <EmployerFields {...fields} />
        </Section>
      )}
      {employerUnion && (
        <EmployerQuestion
          employerUnion={employerUnion}
          answer={answers.toEmployerUnion}
          onAnswer={(toEmployerUnion) => change({ toEmployerUnion })}
        />
      )}
      {isAsked && shown.at === 'here' && (
        <PlacementStory placement={shown.body} unfolded={unfolded} onTurn={setUnfolded} />
      )}
      {isAsked && shown.at !== 'here' && <InItsPlace moment={shown} onAgain={() => void again()} />}
      <BottomBar>
        <ActionButton disabled={shown.at !== 'here'} onTap={goOn}>
          {isAsked ? '就去这家，填申请' : '先选地方和职业'}
        </ActionButton>
      </BottomBar>
    </Screen>
  )
}

/** Few have an employer with a union; the others need not read past a line. */
function EmployerFields(fields: AnswerFieldsProps) {
  const { form } = fields.answers
  const [unfolded, setUnfolded] = useState(form !== undefined)
  if (!unfolded) return <LinkLine says="有单位？看看单位有没有工会" onTap={() => setUnfolded(true)} />
  return (
    <>
      <WorkFormField {...fields} />
      {form && <SiteField {...fields} />}
    </>
  )
}

interface WhereProps {
  readonly city: Texts['city']
  readonly region: Answers['region']
  readonly onChange: (patch: Partial<Answers>) => void
}

/** Asked by name or by steps, never by location permission; once known it stands in one line. */
function Where({ city, region, onChange }: WhereProps) {
  const [choosing, setChoosing] = useState(false)
  const choose = (chosen: NonNullable<Answers['region']>) => {
    setChoosing(false)
    onChange({ region: chosen })
  }
  return (
    <Section title="主要在哪里干活？">
      {region && !choosing ? (
        <View className="row row-apart">
          <Text className="strong">{region.name}</Text>
          <LinkLine says="换个地方" onTap={() => setChoosing(true)} />
        </View>
      ) : (
        <TownshipPicker city={city} onChosen={choose} />
      )}
    </Section>
  )
}
