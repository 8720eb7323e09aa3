import { Text, View } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { TapNotice } from '../../session/tap-notice'
import { useRecomputing, type Recomputed } from './use-recomputing'

/** Who trusts nobody draws once more on the own phone. */
export function RecomputeSection({ benefitId }: { readonly benefitId: string }) {
  const { asking, recomputed, recompute } = useRecomputing(benefitId)
  const busy = asking.at === 'sending' || recomputed.at === 'reckoning'
  return (
    <Section title="不放心，自己算一遍">
      <Text>把公布的号、种子和公开数取到手机上，重新抽一遍，看和公布的是不是一样。</Text>
      <Result recomputed={recomputed} />
      <TapNotice progress={asking} />
      <ActionButton kind="other" busy={busy} onTap={() => void recompute()}>
        在我手机上算一遍
      </ActionButton>
    </Section>
  )
}

const mismatchWords = {
  commitment: '种子和封存码对不上',
  entries: '号的名单和指纹对不上',
  winners: '抽中的号对不上',
} as const

function Result({ recomputed }: { readonly recomputed: Recomputed }) {
  if (recomputed.at !== 'done') return null
  const { mismatches, tickets, winners } = recomputed
  if (mismatches.length === 0) {
    return <Notice kind="good">{`从${tickets}个号里重新抽出${winners}个，和公布的一样`}</Notice>
  }
  return (
    <Notice kind="wrong">
      <Text className="strong">和公布的不一样，请打电话问工会</Text>
      {mismatches.map((part) => (
        <View key={part}>
          <Text>{mismatchWords[part]}</Text>
        </View>
      ))}
    </Notice>
  )
}
