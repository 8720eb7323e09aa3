import { Text, View } from '@tarojs/components'
import './stages.scss'

export interface Stage {
  readonly says: string
  readonly at: 'done' | 'here' | 'ahead'
  /** The steps it stands for, each with its day once done. */
  readonly steps: readonly { readonly says: string; readonly on?: string }[]
}

const marks = { done: '✓', here: '●', ahead: '' } as const
const readOut = { done: '已完成', here: '正在进行', ahead: '还没到' } as const

const stepWords = ({ says, on }: Stage['steps'][number]) => (on ? `${says} ${on}` : says)

/** The way an application goes: four stages; unfolded, the steps within each. */
export function Stages({ stages, unfolded }: { stages: readonly Stage[]; unfolded: boolean }) {
  return (
    <View className="stages" aria-role="list">
      {stages.map(({ says, at, steps }) => (
        <View
          key={says}
          className={`stage stage-${at}`}
          aria-role="listitem"
          aria-label={[says, readOut[at], ...(unfolded ? steps.map(stepWords) : [])].join('，')}
        >
          <Text className="stage-mark" aria-hidden="true">
            {marks[at]}
          </Text>
          <View className="stage-words">
            <Text className="stage-name">{says}</Text>
            {unfolded &&
              steps.map((step) => (
                <Text key={step.says} className="stage-step">
                  {stepWords(step)}
                </Text>
              ))}
          </View>
        </View>
      ))}
    </View>
  )
}
