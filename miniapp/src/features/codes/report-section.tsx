import type { PosterReport } from '@gongyou/shared/contracts/contract'
import { posterProblemWords, reportOutcomeWords } from '@gongyou/shared/contracts/words'
import { reportOutcomes } from '@gongyou/shared/contracts/names'
import type { Instant } from '@gongyou/shared/kernel/time'
import { Text, View } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { momentWords } from '../../session/calendar'
import { InItsPlace } from '../../session/screen'
import { useReports } from './use-reports'

interface ReportSectionProps {
  readonly code: string
  /** Whether this person looks after posters, or looks on. */
  readonly mayClose: boolean
}

/** As many as a screen takes; the others come up as these are looked after. */
const mostAtOnce = 10

/** What workers said of this poster; the open ones first, each with what came of looking after it. */
export function ReportSection({ code, mayClose }: ReportSectionProps) {
  const { shown, again, sending, trouble, close } = useReports(code)
  if (shown.at === 'waiting') return null
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const { items } = shown.body
  if (items.length === 0) return null
  const open = items.filter(({ closedAt }) => closedAt === undefined)
  return (
    <Section title={open.length > 0 ? `工友说海报有问题：${open.length}个没处理` : '工友说过的问题，都处理了'}>
      {trouble && <Notice kind="wait">{trouble}</Notice>}
      {[...open, ...items.filter((report) => !open.includes(report))].slice(0, mostAtOnce).map((report) => (
        <View key={report.id} className="stack">
          <ReportWords report={report} />
          {mayClose && !report.closedAt && (
            <View className="row">
              {reportOutcomes.map((outcome) => (
                <ActionButton
                  key={outcome}
                  kind="other"
                  busy={sending === report.id}
                  onTap={() => void close(report, outcome)}
                >
                  {reportOutcomeWords[outcome]}
                </ActionButton>
              ))}
            </View>
          )}
        </View>
      ))}
    </Section>
  )
}

function ReportWords({ report: { at, problem, outcome } }: { report: PosterReport }) {
  return (
    <View>
      <Text className="quiet">{momentWords(at as Instant)}</Text>
      <View className="strong">
        {outcome ? `${posterProblemWords[problem]} · ${reportOutcomeWords[outcome]}` : posterProblemWords[problem]}
      </View>
    </View>
  )
}
