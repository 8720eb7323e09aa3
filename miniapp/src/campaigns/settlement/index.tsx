import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { PeriodField, usePeriod } from '../../features/campaigns/period-field'
import { DaysSection, MerchantsSection, TotalSection } from '../../features/campaigns/settlement-sections'
import { usePageParams, usePulledDown } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'

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
          <MerchantsSection settlement={shown.body.settlement} opened={merchant} onOpen={setMerchant} />
          <DaysSection settlement={shown.body.settlement} />
        </>
      )}
    </>
  )
}
