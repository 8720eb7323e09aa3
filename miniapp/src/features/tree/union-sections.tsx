import { unionKindWords } from '@gongyou/shared/contracts/words'
import { unionFormWords, unionStatusWords } from '../../session/staff-words'
import { addDays, localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import { Text, View } from '@tarojs/components'
import { FactList, type Fact } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { dateWords } from '../../session/calendar'
import { occupationWord } from '../../session/city-texts'
import { useConnection } from '../../session/connection'
import { useCityTexts } from '../../session/use-city-texts'
import { PlaceName } from './place-name'
import type { StaffUnion } from './use-staff-union'

const fact = (label: string, value: string | undefined): Fact[] =>
  value === undefined || value === '' ? [] : [{ label, value: <Text>{value}</Text> }]

/** What a union is and where it stands. */
export function StandingSection({ union }: { union: StaffUnion }) {
  const { kind, form, status, parent, line, host, mergedInto, aliases, approvalDocument, foundedOn } = union
  return (
    <Section>
      <View>
        <Text className="quiet">{unionKindWords[kind]}</Text>
        <View className="title" aria-role="heading">
          {union.name}
        </View>
      </View>
      {mergedInto && <Notice kind="wait">{`已并入${mergedInto.name}`}</Notice>}
      <FactList
        facts={[
          ...fact('状态', unionStatusWords[status]),
          ...fact('形式', unionFormWords[form]),
          ...fact('上级', parent?.name),
          ...fact('产业', line?.name),
          ...fact('挂靠', host?.name),
          ...fact('也叫', aliases.join('、')),
          ...fact('批文', approvalDocument),
          ...fact('成立', foundedOn && dateWords(foundedOn)),
        ]}
      />
    </Section>
  )
}

/** Whom it takes, where, and what members pay. */
export function TakingSection({ union }: { union: StaffUnion }) {
  const { moment } = useCityTexts()
  const { regions, occupations, acceptsIndividuals, dues, phone } = union
  const whom = occupations.map((key) => occupationWord(moment, key)).join('、') || '各行各业'
  return (
    <Section title="收谁、管哪里">
      <FactList
        facts={[
          { label: '地方', value: <Places codes={regions} /> },
          ...fact('收谁', acceptsIndividuals ? whom : '不直接接收个人'),
          ...fact('会费', dues.says),
          ...fact('电话', phone),
        ]}
      />
    </Section>
  )
}

/** More of them are counted: a development zone covers several townships, a city none by name. */
const mostPlaces = 6

function Places({ codes }: { readonly codes: readonly string[] }) {
  const rest = codes.length - mostPlaces
  return (
    <View>
      {codes.slice(0, mostPlaces).map((code) => (
        <View key={code}>
          <PlaceName code={code} />
        </View>
      ))}
      {rest > 0 && <Text>{`还有${rest}处`}</Text>}
    </View>
  )
}

/** Who leads it, and by what authorisation it admits on the spot; said in time when that runs out. */
export function CommitteeSection({ union: { committee, admissionPolicy, authorisation } }: { union: StaffUnion }) {
  const { now } = useConnection()
  const ending = admissionPolicy === 'auto' && authorisation ? endingWords(authorisation.until, now()) : undefined
  return (
    <Section title="委员会和授权">
      <FactList
        facts={[
          ...fact('主席', committee?.chair ?? '没有登记'),
          ...fact('任期到', committee && dateWords(committee.termEndsOn)),
          ...fact('入会', admissionPolicy === 'auto' ? '有授权，核对通过当场入会' : '由人审核'),
          ...fact('决议号', authorisation?.resolution),
          ...fact('授权到', authorisation && dateWords(authorisation.until)),
        ]}
      />
      {ending && <Notice kind="wait">{ending}</Notice>}
    </Section>
  )
}

/** A committee meets about once a month: what ends sooner has to be on its next list. */
const soon = 45

function endingWords(until: string, now: Instant): string | undefined {
  const today = localDateOf(now)
  if (until < today) return '授权已到期：当场入会的码现在改为审核入会，请委员会重新决议'
  return until <= addDays(today, soon) ? '授权快到期了，请下次委员会会议上重新决议' : undefined
}
