import type { Reply } from '@gongyou/shared/contracts/contract'
import { Text } from '@tarojs/components'
import { FactList, type Fact } from '../../components/fact-list'
import { PhoneLine } from '../../components/phone-line'
import { Section } from '../../components/section'
import { ring } from '../../platform/phone-call'
import { occupationWord } from '../../session/city-texts'
import { useCityTexts } from '../../session/use-city-texts'
import { usePlaceName } from '../../session/use-place-name'
import { UnionHead } from './union-head'

type Union = Reply<'union.show'>['body']

/** A union to somebody who found it by name: what it is, where, whom it takes, what it costs, and its telephone. */
export function UnionIntroduced({ union }: { union: Union }) {
  const facts = useUnionFacts(union)
  return (
    <>
      <Section>
        <UnionHead union={union} />
        <FactList facts={facts} />
      </Section>
      <Section>
        <PhoneLine name="工会电话" phone={union.phone} onRing={ring} />
      </Section>
    </>
  )
}

function useUnionFacts({ region, dues, occupations, acceptsIndividuals }: Union): Fact[] {
  const { moment } = useCityTexts()
  const place = usePlaceName(region)
  const whom = occupations.map((key) => occupationWord(moment, key)).join('、')
  return [
    ...(place ? [{ label: '在哪里', value: <Text>{place}</Text> }] : []),
    ...(acceptsIndividuals ? [{ label: '收谁', value: <Text>{whom || '各行各业都收'}</Text> }] : []),
    { label: '会费', value: <Text>{dues.says}</Text> },
    ...(acceptsIndividuals
      ? [
          { label: '怎么办', value: <Text>填好提交，由工会审核，进度随时看</Text> },
          { label: '要什么', value: <Text>不拍身份证、不要银行卡、不要验证码</Text> },
        ]
      : []),
  ]
}
