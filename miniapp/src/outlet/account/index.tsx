import type { Reply } from '@gongyou/shared/contracts/contract'
import { Text } from '@tarojs/components'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { DatedList } from '../../components/dated-list'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { yuanWords } from '../../features/campaigns/amounts'
import { PeriodField, usePeriod } from '../../features/campaigns/period-field'
import { latestFirst, monthOf, summed, sumsBy, type AccountSum } from '../../features/outlet/account-sums'
import { ClerkScreen } from '../../features/outlet/clerk-screen'
import { usePageParams, usePulledDown } from '../../platform/page'
import { dayWords } from '../../session/calendar'
import { InItsPlace } from '../../session/screen'
import { usePortion } from '../../session/use-portion'

type Settlement = Reply<'redemption.settlement'>['body']['settlement']

/** What the merchant is paid for what was redeemed here: by month and by day, and nothing of anybody. */
export default function OwnAccountPage() {
  const { outlet } = usePageParams()
  return <ClerkScreen>{(own) => <Account key={outlet ?? own} outletId={outlet ?? own} />}</ClerkScreen>
}

function Account({ outletId }: { readonly outletId: string }) {
  const period = usePeriod('month')
  const { shown, again } = useKeptAnswer('redemption.settlement', { outlet: outletId, ...period.days })
  usePulledDown(again)
  return (
    <>
      <PeriodField of={period} />
      {shown.at !== 'here' && <InItsPlace moment={shown} onAgain={() => void again()} />}
      {shown.at === 'here' && shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      {shown.at === 'here' && <Due settlement={shown.body.settlement} />}
    </>
  )
}

function Due({ settlement: { outlet, from, to, lines } }: { readonly settlement: Settlement }) {
  const sum = summed('all', lines)
  const { redemptions, offline, unpriced } = sum
  return (
    <>
      <Section title={outlet.name}>
        <Text className="quiet">{`${dayWords(from)}到${dayWords(to)}`}</Text>
        {redemptions === 0 ? (
          <Text>这段时间没有核销，换一段看看。</Text>
        ) : (
          <>
            <Text className="title">{sumWords(sum)}</Text>
            {outlet.merchantName !== outlet.name && <Text>{`工会和${outlet.merchantName}结账`}</Text>}
            {offline > 0 && <Text>{`其中${offline}张是没信号时扫的，已经确认`}</Text>}
            {unpriced > 0 && <Text>{`只写「有效」的${unpriced}张不列价钱，由工会另外结`}</Text>}
            <Text className="quiet">商户自己让利的、工友自己付的不算在里面。最后以工会的结算单为准。</Text>
          </>
        )}
      </Section>
      <Months sums={latestFirst(sumsBy(monthOf, lines))} />
      <Days sums={latestFirst(sumsBy(({ day }) => day, lines))} />
    </>
  )
}

interface SumsProps {
  readonly sums: readonly AccountSum[]
}

/** One month is said above already. */
function Months({ sums }: SumsProps) {
  if (sums.length < 2) return null
  return (
    <Section title="每个月">
      <FactList
        facts={sums.map((sum) => ({
          label: `${sum.key.slice(0, 4)}年${Number(sum.key.slice(5))}月`,
          value: <Text className="strong">{sumWords(sum)}</Text>,
        }))}
      />
    </Section>
  )
}

function Days({ sums }: SumsProps) {
  const portion = usePortion(sums)
  if (sums.length === 0) return null
  return (
    <>
      <Section title="每天">
        <DatedList
          items={portion.rows.map((sum) => ({
            key: sum.key,
            on: dayWords(sum.key),
            says: sumWords(sum),
            more: [
              ...sum.lines.map((line) => `${line.title} ${sumWords(summed(line.title, [line]))}`),
              ...(sum.offline > 0 ? [`没信号时扫的${sum.offline}张`] : []),
            ],
          }))}
        />
      </Section>
      <PageTurner counts="天" {...portion} />
    </>
  )
}

/** `3张，54元`; without an amount where none of them is priced. */
function sumWords({ redemptions, dueFen, unpriced }: AccountSum): string {
  return unpriced === redemptions ? `${redemptions}张` : `${redemptions}张，${yuanWords(dueFen)}`
}
