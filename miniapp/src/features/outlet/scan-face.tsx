import type { Instant } from '@gongyou/shared/kernel/time'
import { Text, View } from '@tarojs/components'
import { clockWords } from '../../session/calendar'
import type { ScanMoment } from './use-redeeming'
import './scan-face.scss'

/** What came of the last scan, to be read from an arm's length: a green tick, or red with the sentence. */
export function ScanFace({ moment }: { readonly moment: ScanMoment }) {
  switch (moment.at) {
    case 'ready':
      return null
    case 'sending':
      return <Face kind="wait" mark="…" says="正在核销" />
    case 'noted':
      return <Face kind="wait" mark="✎" says="没信号，已记在本机，还没确认" more="连上网自动核对，对不上的会写在下面" />
    case 'undone':
      return <Face kind="wait" mark="↩" says="已撤销，这张券还能再用" />
    case 'refused':
      return <Face kind="wrong" mark="✕" says={moment.says} />
    case 'redeemed': {
      const { benefitTitle, memberName, at } = moment.redemption
      return <Face kind="good" mark="✓" says={benefitTitle} more={`${memberName} · ${clockWords(at as Instant)}`} />
    }
  }
}

interface FaceProps {
  readonly kind: 'good' | 'wrong' | 'wait'
  readonly mark: string
  readonly says: string
  readonly more?: string
}

function Face({ kind, mark, says, more }: FaceProps) {
  return (
    <View className={`scan-face scan-face-${kind}`} aria-live="assertive">
      <Text className="scan-face-mark" aria-hidden="true">
        {mark}
      </Text>
      <Text className="scan-face-says">{says}</Text>
      {more && <Text>{more}</Text>}
    </View>
  )
}
