import type { Reply } from '@gongyou/shared/contracts/contract'
import { Text } from '@tarojs/components'
import { FactList } from '../../components/fact-list'
import { Section } from '../../components/section'
import { occupationWord } from '../../session/city-texts'
import { useCityTexts } from '../../session/use-city-texts'
import type { Handed } from './use-partner-arrival'

interface HandedOverProps {
  readonly partner: Reply<'partner.arrive'>['body']['partner']
  readonly handed: Handed
}

/** Who led the worker here, what they passed on, and what they did not: the rest is said and agreed to here alone. */
export function HandedOver({ partner, handed: { occupation, platform, region } }: HandedOverProps) {
  const { moment } = useCityTexts()
  const passedOn = [
    ...(occupation ? [{ label: '职业', value: <Text>{occupationWord(moment, occupation)}</Text> }] : []),
    ...(platform ? [{ label: '平台', value: <Text>{platform}</Text> }] : []),
    ...(region ? [{ label: '干活的地方', value: <Text>{region.name}</Text> }] : []),
  ]
  return (
    <Section title={`${partner.name}带您过来的`}>
      {passedOn.length > 0 && <Text>这几项替您填好了，到表格里可以改：</Text>}
      <FactList facts={passedOn} />
      <Text className="quiet">您的姓名、电话、身份证号，对方没有给我们。入不入会、同不同意，都由您在这里自己定。</Text>
    </Section>
  )
}
