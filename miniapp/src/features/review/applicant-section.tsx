import type { Reply } from '@gongyou/shared/contracts/contract'
import { workFormWords } from '@gongyou/shared/contracts/words'
import { Text, View } from '@tarojs/components'
import { FactList } from '../../components/fact-list'
import { Section } from '../../components/section'
import { dayWords } from '../../session/calendar'
import { wordFor } from '../../session/told-to-staff'
import { RealNameMark } from './real-name-mark'
import { useRegionName } from './use-region-name'

export type Reviewed = Reply<'review.show'>['body']

interface ApplicantSectionProps {
  readonly reviewed: Reviewed
  readonly occupation: string
}

/** Who applies: what was given, as far as a reviewer may read it without a purpose. */
export function ApplicantSection({ reviewed, occupation }: ApplicantSectionProps) {
  const { application, applicant, waitingSince, dueOn } = reviewed
  const { work, homeRegion } = application.given
  const workplace = useRegionName(work?.region)
  const dwelling = useRegionName(homeRegion)
  const known: [label: string, value: string | undefined][] = [
    ['身份证', `尾号${applicant.nationalId.slice(-4)}`],
    ['怎么干', work?.form && wordFor(workFormWords, work.form)],
    ['平台', work?.platform],
    ['单位', work?.employer?.name],
    ['站点', work?.site],
    ['干活在', workplace],
    ['住在', dwelling],
    ['也在跑', work?.alsoOn?.join('、')],
    ['提交', dayWords(waitingSince)],
    ['最晚答复', dueOn && dayWords(dueOn)],
  ]
  const facts = known.flatMap(([label, value]) => (value ? [{ label, value: <Text>{value}</Text> }] : []))
  return (
    <Section>
      <View className="row">
        <Text className="title">{applicant.name}</Text>
        <Text>{`${applicant.age}岁 · ${occupation}`}</Text>
      </View>
      <RealNameMark realName={applicant.realName} />
      <FactList facts={facts} />
    </Section>
  )
}
