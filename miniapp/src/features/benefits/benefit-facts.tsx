import type { BenefitReply } from '@gongyou/shared/contracts/contract'
import { benefitCategoryWords } from '@gongyou/shared/contracts/words'
import { Text, View } from '@tarojs/components'
import { FactList } from '../../components/fact-list'
import { Section } from '../../components/section'
import { limitWords, modeWords, stateWords, voucherDaysWords, windowWords } from './benefit-words'
import { CategoryPicture } from './category-picture'
import './benefit-facts.scss'

/** What a benefit is: its terms as somebody in a lay-by reads them. */
export function BenefitFacts({ benefit }: { readonly benefit: BenefitReply }) {
  const { title, category, mode, window, limits, voucherDays, hours } = benefit
  const known: readonly [label: string, says: string | undefined][] = [
    ['怎么领', modeWords[mode]],
    ['什么时候', windowWords(window)],
    ['还有多少', stateWords(benefit)],
    ['领几次', limits && limitWords(limits)],
    ['有效期', voucherDays === undefined ? undefined : voucherDaysWords(voucherDays)],
    ['几点用', hours && `每天${hours.from}到${hours.until}`],
  ]
  const facts = known.flatMap(([label, says]) => (says ? [{ label, value: <Text>{says}</Text> }] : []))
  return (
    <Section>
      <View className="benefit-head">
        <CategoryPicture category={category} />
        <View className="benefit-head-words">
          <View className="title" aria-role="heading">
            {title}
          </View>
          <Text className="quiet">{benefitCategoryWords[category]}</Text>
        </View>
      </View>
      <FactList facts={facts} />
    </Section>
  )
}
