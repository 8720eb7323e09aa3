import { isCashLike } from '@gongyou/shared/domain/benefits/categories'
import { warningsFor } from '@gongyou/shared/domain/benefits/warnings'
import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import type { CampaignDraft } from './campaign-draft'
import { rulesTerms } from './draft-parts'
import { warned } from './mends'

interface WarningsSectionProps {
  readonly draft: CampaignDraft
  /** How many are in the audience, about; unknown until it was counted. */
  readonly reach?: number
  readonly onChange: (patch: Partial<CampaignDraft>) => void
}

/** What should be thought over before it opens, each with the taps that mend it. */
export function WarningsSection({ draft, reach, onChange }: WarningsSectionProps) {
  const warnings = draft.category && isCashLike(draft.category) ? [] : warningsFor(rulesTerms(draft), reach)
  if (warnings.length === 0) return null
  return (
    <Section title="再想一想">
      {warnings.map((warning) => (
        <Notice key={warning} kind="wait">
          {warned[warning].says}
        </Notice>
      ))}
      {mendsOf(warnings).map(({ says, patchOf }) => (
        <ActionButton key={says} kind="other" onTap={() => onChange(patchOf(draft))}>
          {says}
        </ActionButton>
      ))}
      <Text className="quiet">确实要这样办的，不改也能存。</Text>
    </Section>
  )
}

/** Every mend once: one tap may take two warnings away. */
function mendsOf(warnings: ReturnType<typeof warningsFor>) {
  const mends = warnings.flatMap((warning) => warned[warning].mends)
  return [...new Map(mends.map((mend) => [mend.says, mend])).values()]
}
