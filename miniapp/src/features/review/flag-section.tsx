import { flagWords } from '@gongyou/shared/contracts/words'
import { Text, View } from '@tarojs/components'
import { Section } from '../../components/section'
import { wordFor } from '../../session/told-to-staff'
import { flagAdvice } from './staff-words'
import './flag-section.scss'

/** What to look at, the heaviest first, each with what to do about it. */
export function FlagSection({ flags }: { flags: readonly string[] }) {
  if (flags.length === 0) return null
  return (
    <Section title={`${flags.length}处要看看`}>
      {flags.map((flag) => (
        <View key={flag} className="flag">
          <Text className="flag-name">{flagName(flag)}</Text>
          <Text>{wordFor(flagAdvice, flag) ?? '请看仔细一些'}</Text>
        </View>
      ))}
    </Section>
  )
}

/** A flag's words; the flag itself where this version of the app does not know it yet. */
export function flagName(flag: string): string {
  return wordFor(flagWords, flag) ?? flag
}
