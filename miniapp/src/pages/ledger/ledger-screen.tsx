import { Text } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { DatedList, type Dated } from '../../components/dated-list'
import { Section } from '../../components/section'
import { usePulledDown } from '../../platform/page'
import { Screen, ScreenInItsPlace, type NotHere } from '../../session/screen'

interface LedgerScreenProps {
  readonly moment: NotHere | { readonly at: 'here'; readonly items: readonly Dated[] }
  /** Said where there is nothing. */
  readonly empty: string
  readonly onAgain: () => Promise<unknown>
}

/** One of the lists that a worker has; what comes after the list is inside. */
export function LedgerScreen({ moment, empty, onAgain, children }: PropsWithChildren<LedgerScreenProps>) {
  usePulledDown(onAgain)
  if (moment.at !== 'here') return <ScreenInItsPlace moment={moment} onAgain={() => void onAgain()} />
  return (
    <Screen>
      <Section>
        {moment.items.length > 0 ? <DatedList items={moment.items} /> : <Text>{empty}</Text>}
        {children}
      </Section>
    </Screen>
  )
}
