import type { Home, StaffCode } from '@gongyou/shared/contracts/contract'
import { mayDo } from '@gongyou/shared/domain/staff/rights'
import { Text, View } from '@tarojs/components'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { ChangeSection } from '../../features/codes/change-section'
import { CodeFace } from '../../features/codes/code-face'
import { CodeMark } from '../../features/codes/code-mark'
import { kindLine } from '../../features/codes/code-words'
import { FunnelSection } from '../../features/codes/funnel-section'
import { PrintSection } from '../../features/codes/print-section'
import { ReportSection } from '../../features/codes/report-section'
import { useCode } from '../../features/codes/use-code'
import { replace } from '../../platform/navigation'
import { usePageParams, usePulledDown } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { unionGrants } from '../../session/staff-work'

/** One code: how it does, its prints, what workers said of its poster, and taking it out of use. */
export default function CodePage() {
  const { union = '', code = '' } = usePageParams()
  return (
    <StaffScreen may={['see-codes']}>
      {({ staff }) => <Code key={code} unionId={union} code={code} staff={staff} />}
    </StaffScreen>
  )
}

interface CodeProps {
  readonly unionId: string
  readonly code: string
  readonly staff: Home['staff']
}

function Code({ unionId, code, staff }: CodeProps) {
  const { shown, again, learn } = useCode(unionId, code)
  usePulledDown(again)
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  if (!shown.body) {
    return (
      <Section title="没找到这个码">
        <Text>它可能刚做好，下拉刷新再看看；或者已经归到别的工会。</Text>
      </Section>
    )
  }
  const may = (action: 'manage-codes' | 'print-code') => mayDo(unionGrants(staff), action, { unionId, ancestorIds: [] })
  const toSuccessor = (successor: string) => replace('code', { union: unionId, code: successor })
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      <CodeIntroduced code={shown.body} />
      <FunnelSection funnel={shown.body.funnel} />
      <ReportSection code={code} mayClose={may('manage-codes')} />
      {may('print-code') && <PrintSection code={shown.body} />}
      {may('manage-codes') && <ChangeSection code={shown.body} learn={learn} again={again} onSuccessor={toSuccessor} />}
    </>
  )
}

function CodeIntroduced({ code }: { code: StaffCode }) {
  return (
    <Section>
      <View className="row row-apart">
        <View className="title" aria-role="heading">
          {code.codePlacement.label}
        </View>
        <CodeMark state={code.state} />
      </View>
      <Text className="quiet">{kindLine(code)}</Text>
      <CodeFace code={code} />
    </Section>
  )
}
