import type { BenefitReply } from '@gongyou/shared/contracts/contract'
import { benefitCategoryWords, claimStateWords, entitlementWords } from '@gongyou/shared/contracts/words'
import { Text, View } from '@tarojs/components'
import { tappable } from '../../components/tappable'
import { modeWords, stateWords } from './benefit-words'
import { CategoryPicture } from './category-picture'
import './benefit-row.scss'

interface BenefitRowProps {
  readonly benefit: BenefitReply
  readonly onTap: () => void
}

/** One benefit in the list: what it is, how it is come by, and how it stands with me. */
export function BenefitRow({ benefit, onTap }: BenefitRowProps) {
  const { title, category, mode, claimed, entitlement } = benefit
  return (
    <View {...tappable({ role: 'link' })} className="benefit-row" onClick={onTap}>
      <CategoryPicture category={category} />
      <View className="benefit-row-words">
        <Text className="strong">{title}</Text>
        <Text className="quiet">{`${benefitCategoryWords[category]} · ${modeWords[mode]}`}</Text>
        {claimed && <Text className="benefit-row-mine">{claimStateWords[claimed.state]}</Text>}
        {entitlement.allowed ? (
          <Text>{stateWords(benefit)}</Text>
        ) : (
          entitlement.reasons.map((reason) => (
            <Text key={reason} className="benefit-row-not">
              {entitlementWords[reason]}
            </Text>
          ))
        )}
      </View>
      <Text className="quiet" aria-hidden="true">
        ›
      </Text>
    </View>
  )
}
