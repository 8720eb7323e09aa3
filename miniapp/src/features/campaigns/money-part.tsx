import { fundingSources, type FundingSource } from '@gongyou/shared/contracts/names'
import { costBound } from '@gongyou/shared/domain/benefits/campaign'
import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { fenIn, wholeNumberIn, yuanWords } from './amounts'
import type { CampaignDraft } from './campaign-draft'
import { fundingWords } from './campaign-words'
import { rulesTerms } from './draft-parts'
import type { PartProps } from './part-props'
import { useHeadings } from './use-headings'

/** What a unit costs, who pays it, and under which heading it is entered. */
export function MoneyPart(props: PartProps) {
  const { draft, wrong, onChange } = props
  return (
    <>
      <Section title="花多少">
        <TextField
          label="每份多少元"
          hint="不花钱的填0"
          placeholder="例如 18 或 6.50"
          keyboard="digit"
          value={draft.unitCost}
          wrong={wrong.unitCost}
          maxLength={12}
          onChange={(typed) => onChange({ unitCost: typed })}
        />
        <TextField
          label="预算多少元（选填）"
          hint="填了，领到预算用完为止"
          placeholder="例如 40000"
          keyboard="digit"
          value={draft.budget}
          wrong={wrong.budget}
          maxLength={12}
          onChange={(typed) => onChange({ budget: typed })}
        />
        <Text className="strong">{costWords(draft)}</Text>
      </Section>
      <FundingFields {...props} />
      <HeadingField {...props} />
    </>
  )
}

/** The most that it can cost, in words; half a form has none. */
export function costWords(draft: CampaignDraft): string {
  const bound = fenIn(draft.unitCost) === undefined ? undefined : costBound(rulesTerms(draft))
  if (bound === undefined) return '填了每份多少钱和份数（或预算），这里会算出最多花多少'
  return bound === 0 ? '不花钱' : `最多花${yuanWords(bound)}`
}

function FundingFields({ draft: { funding }, wrong, onChange }: PartProps) {
  const total = fundingSources.reduce((sum, source) => sum + shareOf(funding, source), 0)
  const change = (source: FundingSource, typed: string) => onChange({ funding: { ...funding, [source]: typed } })
  return (
    <Section title="谁出钱，各百分之几">
      {(Object.keys(fundingWords) as FundingSource[]).map((source) => (
        <TextField
          key={source}
          label={`${fundingWords[source]}（%）`}
          keyboard="number"
          value={funding[source] ?? ''}
          maxLength={3}
          onChange={(typed) => change(source, typed)}
        />
      ))}
      <Field wrong={wrong.funding}>
        <Text className="strong">{`合计${total}%`}</Text>
      </Field>
      {total !== 100 && total - shareOf(funding, 'union') < 100 && (
        <ActionButton kind="other" onTap={() => change('union', String(100 - total + shareOf(funding, 'union')))}>
          剩下的都算工会经费
        </ActionButton>
      )}
    </Section>
  )
}

function shareOf(funding: CampaignDraft['funding'], source: FundingSource): number {
  return wholeNumberIn(funding[source] ?? '') ?? 0
}

/** The city's headings by a tap, or another one typed; until they are here, typing is all there is. */
function HeadingField({ draft: { heading }, wrong, onChange }: PartProps) {
  const headings = useHeadings()
  return (
    <Section title="记在哪个支出科目">
      {headings.length > 0 && (
        <Chips
          says="支出科目"
          chips={headings.map((key) => ({ key, label: key }))}
          chosen={[heading]}
          onTap={(key) => onChange({ heading: key })}
        />
      )}
      <TextField
        label={headings.length > 0 ? '或者自己写' : '支出科目'}
        value={heading}
        wrong={wrong.heading}
        maxLength={40}
        onChange={(typed) => onChange({ heading: typed })}
      />
    </Section>
  )
}
