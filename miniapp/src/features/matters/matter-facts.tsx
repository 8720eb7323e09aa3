import { Text } from '@tarojs/components'
import { FactList } from '../../components/fact-list'

interface MatterFactsProps {
  /** Those without a value are left out. */
  readonly facts: readonly (readonly [label: string, value: string | undefined])[]
}

/** What there is to know of a matter before it is settled. */
export function MatterFacts({ facts }: MatterFactsProps) {
  return <FactList facts={facts.flatMap(([label, value]) => (value ? [{ label, value: <Text>{value}</Text> }] : []))} />
}
