import type { AudienceCondition } from '@gongyou/shared/domain/benefits/reach'
import type { Instant } from '@gongyou/shared/kernel/time'
import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { InItsPlace } from '../../session/screen'
import { shortMoment } from '../../session/calendar'
import type { Reach, useReach } from './use-reach'

const conditionWords: Readonly<Record<AudienceCondition, string>> = {
  regions: '地方',
  unions: '工会',
  occupations: '职业',
  tags: '哪类工友',
  sex: '男女',
  age: '年龄',
  birthMonth: '生日',
  memberDays: '入会多久',
  firstJoiningOnly: '是不是第一次入会',
  poolsExcluded: '等没等安排',
}

interface ReachSectionProps {
  readonly of: ReturnType<typeof useReach>
  /** An auditor reads what is known, and counts nothing. */
  readonly mayCount: boolean
}

/** How many people can have it, before it opens: a rough figure at once, the exact one for whoever waits for it. */
export function ReachSection({ of: { shown, again, reach, moment, count }, mayCount }: ReachSectionProps) {
  if (!reach) {
    if (shown.at === 'here') return null
    return <InItsPlace moment={shown} onAgain={() => void again()} />
  }
  return (
    <Section title="多少人能领">
      <Text className="title">{reachWords(reach)}</Text>
      {leftOutWords(reach) && <Text className="quiet">{leftOutWords(reach)}</Text>}
      <Counting reach={reach} />
      {moment.at === 'stopped' && <Notice kind="wait">{moment.trouble}</Notice>}
      {mayCount && reach.about !== undefined && reach.count?.state !== 'done' && (
        <ActionButton kind="other" busy={moment.at === 'counting'} onTap={() => void count()}>
          {reach.count ? '接着数' : '一个个数准'}
        </ActionButton>
      )}
    </Section>
  )
}

function reachWords({ about, count }: Reach): string {
  if (count?.state === 'done') return `${count.reached}人`
  return about === undefined ? '谁来都能领' : `大约${about}人`
}

function leftOutWords({ leftOut, count }: Reach): string | undefined {
  if (leftOut.length === 0 || count?.state === 'done') return undefined
  return `没算${leftOut.map((each) => conditionWords[each]).join('、')}，实际会更少`
}

function Counting({ reach: { count } }: { readonly reach: Reach }) {
  if (!count) return null
  const words = `看了${count.unions}家工会、${count.looked}人，有${count.reached}人能领`
  return count.state === 'running' ? (
    <Notice kind="wait">{`正在数：${words}`}</Notice>
  ) : (
    <Text className="quiet">{`${shortMoment(count.asOf as Instant)}数的，${words}`}</Text>
  )
}
