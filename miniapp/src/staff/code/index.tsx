import { Text } from '@tarojs/components'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { ChangeSection } from '../../features/codes/change-section'
import { CodeIntroduced } from '../../features/codes/code-introduced'
import { EditSection } from '../../features/codes/edit-section'
import { FunnelSection } from '../../features/codes/funnel-section'
import { PrintSection } from '../../features/codes/print-section'
import { ReportSection } from '../../features/codes/report-section'
import { useCode } from '../../features/codes/use-code'
import { UnionAsked, type AskedUnion } from '../../features/review/union-asked'
import { replace } from '../../platform/navigation'
import { usePageParams, usePulledDown } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'

/** One code: how it does, its prints, what workers said of its poster, and taking it out of use. */
export default function CodePage() {
  const { code = '' } = usePageParams()
  return (
    <StaffScreen may={['see-codes']}>
      {({ staff }) => (
        <UnionAsked action="see-codes" staff={staff}>
          {(union) => <Code key={code} union={union} code={code} />}
        </UnionAsked>
      )}
    </StaffScreen>
  )
}

interface CodeProps {
  readonly union: AskedUnion
  readonly code: string
}

function Code({ union: { id: unionId, may }, code }: CodeProps) {
  const { shown, again, learn } = useCode(code)
  usePulledDown(again)
  if (shown.at === 'refused' && shown.problem.code === 'not-found') {
    return (
      <Section title="没找到这个码">
        <Text>它可能归到别的工会了，回到列表再看看。</Text>
      </Section>
    )
  }
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const { code: known, today, week } = shown.body
  const toSuccessor = (successor: string) => replace('code', { union: unionId, code: successor })
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      <CodeIntroduced code={known} />
      <FunnelSection funnel={known.funnel} today={today} week={week} />
      <ReportSection code={code} mayClose={may('manage-codes')} />
      {may('print-code') && <PrintSection code={known} />}
      {may('manage-codes') && <EditSection code={known} again={again} />}
      {may('manage-codes') && <ChangeSection code={known} learn={learn} again={again} onSuccessor={toSuccessor} />}
    </>
  )
}
