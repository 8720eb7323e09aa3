import { Text, View } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { TapNotice } from '../../session/tap-notice'
import type { Draw } from './draw-steps'
import { useRecomputing, type Mismatch, type Recomputed } from './use-recomputing'

/** Who trusts nobody draws once more on the own phone. */
export function RecomputeSection({ draw }: { readonly draw: Draw }) {
  const { asking, recomputed, recompute } = useRecomputing(draw)
  const isAtIt = recomputed.at !== 'not-yet' && recomputed.at !== 'done'
  return (
    <Section title="不放心，自己算一遍">
      <Text>把公布的号、种子和公开数取到手机上，重新抽一遍，看和公布的是不是一样。</Text>
      <Result recomputed={recomputed} entries={draw.entries} />
      <TapNotice progress={asking} />
      <ActionButton kind="other" busy={isAtIt || asking.at === 'sending'} onTap={() => void recompute()}>
        在我手机上算一遍
      </ActionButton>
    </Section>
  )
}

const mismatchWords: Readonly<Record<Mismatch, string>> = {
  commitment: '种子和封存码对不上',
  entries: '号的名单和指纹对不上',
  withdrawn: '撤回的号不在名单里',
  winners: '抽中的号对不上',
  own: '您自己的号和告诉您的结果对不上',
}

interface ResultProps {
  readonly recomputed: Recomputed
  /** How many tickets there are, as was published at the close. */
  readonly entries?: number
}

function Result({ recomputed, entries = 0 }: ResultProps) {
  switch (recomputed.at) {
    case 'not-yet':
      return null
    case 'fetching':
      return <Notice kind="wait">{`正在取号，取了${recomputed.tickets}个，共${entries}个`}</Notice>
    case 'checking':
      return <Notice kind="wait">{`正在核对名单，看了${recomputed.tickets}个，共${entries}个`}</Notice>
    case 'reckoning':
      return <Notice kind="wait">{`正在重算，算了${recomputed.tickets}个，共${entries}个`}</Notice>
    case 'done':
      return <Verdict {...recomputed} />
  }
}

function Verdict({
  mismatches,
  tickets,
  withdrawn,
  winners,
}: Omit<Extract<Recomputed, { readonly at: 'done' }>, 'at'>) {
  if (mismatches.length === 0) {
    const less = withdrawn === 0 ? '' : `去掉撤回的${withdrawn}个，`
    return <Notice kind="good">{`从${tickets}个号里${less}重新抽出${winners}个，和公布的一样`}</Notice>
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
