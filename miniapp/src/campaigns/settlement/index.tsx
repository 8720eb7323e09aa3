import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { PeriodField, usePeriod } from '../../features/campaigns/period-field'
import { DaysSection, MerchantsSection, TotalSection } from '../../features/campaigns/settlement-sections'
import type { Days } from '../../features/campaigns/settlement-period'
import { usePageParams, usePulledDown } from '../../platform/page'
import { FileNotice } from '../../session/file-notice'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { useFile } from '../../session/use-file'

/** What a campaign has cost: by merchant, source and day. */
export default function SettlementPage() {
  const { id = '' } = usePageParams()
  return <StaffScreen may={['see-benefits']}>{() => <Account key={id} id={id} />}</StaffScreen>
}

function Account({ id }: { readonly id: string }) {
  const period = usePeriod()
  const [merchant, setMerchant] = useState<string>()
  const { shown, again } = useKeptAnswer('campaign.settlement', { id, ...period.days, merchant })
  usePulledDown(again)
  return (
    <>
      <PeriodField of={period} />
      {shown.at !== 'here' && <InItsPlace moment={shown} onAgain={() => void again()} />}
      {shown.at === 'here' && (
        <>
          <View className="title" aria-role="heading">
            {shown.body.settlement.title}
          </View>
          {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
          <TotalSection settlement={shown.body.settlement} />
          {shown.body.settlement.redemptions === 0 && (
            <Section title="这段时间没有核销">
              <Text>工友到店用了券，几秒钟后就算进来。</Text>
            </Section>
          )}
          <Export id={id} period={period.days} title={shown.body.settlement.title} />
          <MerchantsSection settlement={shown.body.settlement} opened={merchant} onOpen={setMerchant} />
          <DaysSection settlement={shown.body.settlement} />
        </>
      )}
    </>
  )
}

interface ExportProps {
  readonly id: string
  readonly period: Days
  readonly title: string
}

/** The same as a spreadsheet, every line of every merchant in it. */
function Export({ id, period, title }: ExportProps) {
  const { moment, fetchFile } = useFile()
  const { from, to } = period
  const wish = { says: '结算表', kind: 'spreadsheet', name: `结算 ${title} ${from} ${to}` } as const
  return (
    <Section title="表格">
      <ActionButton
        kind="other"
        busy={moment.at === 'fetching'}
        onTap={() => void fetchFile('print.settlement', { id, from, to }, wish)}
      >
        打开结算表（Excel）
      </ActionButton>
      <FileNotice moment={moment} />
    </Section>
  )
}
