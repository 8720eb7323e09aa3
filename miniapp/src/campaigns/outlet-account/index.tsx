import type { Reply } from '@gongyou/shared/contracts/contract'
import { Text } from '@tarojs/components'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { Notice } from '../../components/notice'
import { DatedList } from '../../components/dated-list'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { countedWords } from '../../features/campaigns/account-words'
import { PeriodField, usePeriod } from '../../features/campaigns/period-field'
import { usePageParams, usePulledDown } from '../../platform/page'
import { dayWords } from '../../session/calendar'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { usePortion } from '../../session/use-portion'

type Settlement = Reply<'outlet.settlement'>['body']['settlement']

/** What one outlet has redeemed, whatever the campaign: what its merchant is asked about. */
export default function OutletAccountPage() {
  const { id = '' } = usePageParams()
  return <StaffScreen may={['see-benefits']}>{() => <Account key={id} id={id} />}</StaffScreen>
}

function Account({ id }: { readonly id: string }) {
  const period = usePeriod()
  const { shown, again } = useKeptAnswer('outlet.settlement', { id, ...period.days })
  usePulledDown(again)
  return (
    <>
      <PeriodField of={period} />
      {shown.at !== 'here' && <InItsPlace moment={shown} onAgain={() => void again()} />}
      {shown.at === 'here' && shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      {shown.at === 'here' && <Redeemed settlement={shown.body.settlement} />}
    </>
  )
}

function Redeemed({ settlement }: { readonly settlement: Settlement }) {
  const { outlet, lines, from, to } = settlement
  const portion = usePortion(lines)
  return (
    <>
      <Section title={outlet.name}>
        <Text className="quiet">{`${dayWords(from)}到${dayWords(to)}`}</Text>
        {settlement.redemptions === 0 ? (
          <Text>这段时间没有核销，换一段看看。</Text>
        ) : (
          <Text className="title">{countedWords(settlement)}</Text>
        )}
        {outlet.merchantName !== outlet.name && <Text>{`和${outlet.merchantName}结账`}</Text>}
      </Section>
      {lines.length > 0 && (
        <Section title="每天">
          <DatedList
            items={portion.rows.map((line) => ({
              key: `${line.day} ${line.benefitId ?? line.title}`,
              on: dayWords(line.day),
              says: line.title,
              more: [countedWords(line)],
            }))}
          />
        </Section>
      )}
      <PageTurner counts="行" {...portion} />
    </>
  )
}
