import type { StaffCode } from '@gongyou/shared/contracts/contract'
import type { Instant } from '@gongyou/shared/kernel/time'
import { Text, View } from '@tarojs/components'
import { FactList, type Fact } from '../../components/fact-list'
import { Section } from '../../components/section'
import { momentWords } from '../../session/calendar'
import { occupationWord } from '../../session/city-texts'
import { useCityTexts } from '../../session/use-city-texts'
import { usePlaceName } from '../../session/use-place-name'
import { CodeFace } from './code-face'
import { CodeMark } from './code-mark'
import { kindLine } from './code-words'
import { windowWords } from './lane-window'

/** A code by itself: where it hangs, whom it is for, when its fast lane is open, and how it reads. */
export function CodeIntroduced({ code }: { code: StaffCode }) {
  return (
    <Section>
      <View className="row row-apart">
        <View className="title" aria-role="heading">
          {code.codePlacement.label}
        </View>
        <CodeMark state={code.state} />
      </View>
      <Text className="quiet">{kindLine(code)}</Text>
      <FactList facts={useFacts(code)} />
      <CodeFace code={code} />
    </Section>
  )
}

function useFacts({ codePlacement: { region }, occupation, fastLaneWindow, expiresAt }: StaffCode): Fact[] {
  const { moment } = useCityTexts()
  const place = usePlaceName(region)
  const told: readonly (readonly [string, string | undefined])[] = [
    ['镇街', place],
    ['给谁扫', occupation && occupationWord(moment, occupation)],
    ['时段', fastLaneWindow && windowWords(fastLaneWindow)],
    ['有效到', expiresAt && momentWords(expiresAt as Instant)],
  ]
  return told.flatMap(([label, value]) => (value ? [{ label, value: <Text>{value}</Text> }] : []))
}
