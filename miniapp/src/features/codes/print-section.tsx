import type { StaffCode } from '@gongyou/shared/contracts/contract'
import { Text } from '@tarojs/components'
import { EntryLine } from '../../components/entry-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { prints, usePrints, type PrintMoment, type PrintName } from './use-prints'

const names = Object.keys(prints) as PrintName[]

/** Everything that can be printed of a code in use. */
export function PrintSection({ code }: { code: StaffCode }) {
  const { moment, print } = usePrints(code)
  if (code.state !== 'active') {
    return (
      <Section title="打印">
        <Text>停用或换新的码不能打印。</Text>
      </Section>
    )
  }
  return (
    <Section title="打印">
      {names.map((name) => (
        <EntryLine key={name} says={`${prints[name].says}（${prints[name].use}）`} onTap={() => void print(name)} />
      ))}
      <PrintNotice moment={moment} />
    </Section>
  )
}

function PrintNotice({ moment }: { moment: PrintMoment }) {
  switch (moment.at) {
    case 'idle':
      return null
    case 'fetching':
      return <Notice kind="wait">{`正在取${prints[moment.name].says}，已取${moment.percent}%`}</Notice>
    case 'shown':
      return <Notice kind="good">{`打开了。${moment.how}`}</Notice>
    case 'refused':
      return <Notice kind="wrong">{moment.problem.detail}</Notice>
    case 'cannot-show':
      return <Notice kind="wrong">取到了，但手机打不开，请再点一次或换一部手机</Notice>
    case 'offline':
      return <Notice kind="wait">没信号，没取到，连上网再点一次</Notice>
  }
}
