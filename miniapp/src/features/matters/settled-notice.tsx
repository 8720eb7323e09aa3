import { View } from '@tarojs/components'
import { Notice } from '../../components/notice'
import { staffOfflineWords } from '../../session/told-to-staff'
import type { SettlingProgress } from './use-settling'

/** What became of what was settled last: how many, and why not the others. */
export function SettledNotice({ progress }: { readonly progress: SettlingProgress }) {
  if (progress.at !== 'settled') return null
  const { says, left, lost } = progress
  return (
    <>
      {says && <Notice kind="good">{says}</Notice>}
      {left.length > 0 && (
        <Notice kind="wrong">
          {left.map(({ who, says: why }) => (
            <View key={who}>{`${who}：${why}`}</View>
          ))}
        </Notice>
      )}
      {lost && <Notice kind="wait">{staffOfflineWords}</Notice>}
    </>
  )
}
