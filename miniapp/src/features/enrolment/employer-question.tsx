import type { Reply } from '@gongyou/shared/contracts/contract'
import { Text } from '@tarojs/components'
import { Chips } from '../../components/chips'
import { Section } from '../../components/section'

type Placement = Reply<'placement.preview'>['body']

const answers = [
  { key: 'yes', label: '愿意，交给单位工会' },
  { key: 'no', label: '不用，另找一家' },
] as const

interface EmployerQuestionProps {
  readonly employerUnion: NonNullable<Placement['employerUnion']>
  readonly answer?: boolean
  readonly onAnswer: (toEmployerUnion: boolean) => void
}

/**
 * Somebody's employer has a union of its own. Whether it may have the application is theirs to say; it is never a
 * condition, and who says nothing is shown to nobody there.
 */
export function EmployerQuestion({ employerUnion, answer, onAnswer }: EmployerQuestionProps) {
  const says = '您单位有工会，愿意交给它办吗？'
  const chosen = answer === undefined ? [] : [answer ? ('yes' as const) : ('no' as const)]
  return (
    <Section title={says}>
      <Text className="strong">{employerUnion.name}</Text>
      <Chips says={says} chips={answers} chosen={chosen} onTap={(key) => onAnswer(key === 'yes')} />
      <Text className="quiet">
        为什么问：交给它，单位工会的人就能看到您的申请。您不点「愿意」，那边谁也看不到，照样入会。
      </Text>
    </Section>
  )
}
