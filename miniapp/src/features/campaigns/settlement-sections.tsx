import type { Reply } from '@gongyou/shared/contracts/contract'
import { Text, View } from '@tarojs/components'
import { ChoiceRow } from '../../components/choice-row'
import { FactList } from '../../components/fact-list'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { dayWords } from '../../session/calendar'
import { usePortion } from '../../session/use-portion'
import { countedWords } from './account-words'
import { yuanWords } from './amounts'
import { fundingWords } from './campaign-words'

export type Settlement = Reply<'campaign.settlement'>['body']['settlement']

interface SettlementProps {
  readonly settlement: Settlement
}

/** What it all comes to, and who pays which part. */
export function TotalSection({ settlement }: SettlementProps) {
  const { from, to, heading, unitCost, bySource } = settlement
  return (
    <Section title={`${dayWords(from)}到${dayWords(to)}`}>
      <Text className="title">{countedWords(settlement)}</Text>
      <Text className="quiet">{`每份${yuanWords(unitCost)}，记在${heading}`}</Text>
      <Sources bySource={bySource} />
    </Section>
  )
}

function Sources({ bySource }: Pick<Settlement, 'bySource'>) {
  return (
    <FactList
      facts={bySource.map(({ source, fen }) => ({
        label: fundingWords[source],
        value: <Text className="strong">{yuanWords(fen)}</Text>,
      }))}
    />
  )
}

interface MerchantsProps extends SettlementProps {
  readonly onOpen: (merchantId: string | undefined) => void
  /** Whose lines are shown. */
  readonly opened?: string
}

/** What each merchant is owed; a tap shows one day by day. */
export function MerchantsSection({ settlement: { merchants, lines }, opened, onOpen }: MerchantsProps) {
  if (merchants.length === 0) return null
  return (
    <Section title="跟每家结多少">
      {merchants.map((merchant) => {
        const { merchantId, merchantName, bySource } = merchant
        const isOpen = merchantId === opened
        return (
          <View key={merchantId}>
            <ChoiceRow
              name={merchantName}
              more={[countedWords(merchant), isOpen ? '收起' : '点开看每天']}
              onTap={() => onOpen(isOpen ? undefined : merchantId)}
            />
            {isOpen && <Sources bySource={bySource} />}
            {isOpen && lines && <Lines lines={lines} />}
          </View>
        )
      })}
    </Section>
  )
}

/** One merchant day by day, each source by itself. */
function Lines({ lines }: { readonly lines: NonNullable<Settlement['lines']> }) {
  const portion = usePortion(lines)
  return (
    <>
      <FactList
        facts={portion.rows.map(({ day, source, redemptions, fen }) => ({
          label: `${dayWords(day)} ${fundingWords[source]}`,
          value: <Text>{`${redemptions}次，${yuanWords(fen)}`}</Text>,
        }))}
      />
      <PageTurner counts="行" {...portion} />
    </>
  )
}

/** What was redeemed on each day. */
export function DaysSection({ settlement: { days } }: SettlementProps) {
  if (days.length === 0) return null
  return (
    <Section title="每天">
      <FactList facts={days.map((day) => ({ label: dayWords(day.day), value: <Text>{countedWords(day)}</Text> }))} />
    </Section>
  )
}
