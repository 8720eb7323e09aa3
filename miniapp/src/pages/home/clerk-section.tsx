import { ActionButton } from '../../components/action-button'
import { Section } from '../../components/section'
import { open } from '../../platform/navigation'

/** A clerk opens the app for one thing. */
export function ClerkSection() {
  return (
    <Section title="门店核销">
      <ActionButton onTap={() => open('redeem')}>去核销</ActionButton>
    </Section>
  )
}
