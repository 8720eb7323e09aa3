import { EntryLine } from '../../components/entry-line'
import { Section } from '../../components/section'
import { open } from '../../platform/navigation'

/** The ways to what there is, and to what I have. */
export function BenefitsSection({ mine }: { readonly mine?: boolean }) {
  return (
    <Section title="福利">
      <EntryLine says="看看能领什么" onTap={() => open('benefits')} />
      {mine && <EntryLine says="我的券" onTap={() => open('claims')} />}
    </Section>
  )
}
