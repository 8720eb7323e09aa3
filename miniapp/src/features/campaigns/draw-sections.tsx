import type { DrawState } from '@gongyou/shared/domain/benefits/draw-steps'
import type { Instant } from '@gongyou/shared/kernel/time'
import { Text, View } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { DateField } from '../../components/date-field'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { closingWords, dateWords, shortMoment } from '../../session/calendar'
import { dayEcho } from '../../session/typed-date'
import { usePublicValue, type StaffDraw } from './use-staff-draw'

const stateWords: Readonly<Record<DrawState, string>> = {
  committed: '正在报名，截止后才能抽',
  closed: '报名截止了，等两位填公开数',
  valued: '一位填了公开数，等第二位填',
  drawing: '正在抽，一两分钟就好，下拉看结果',
  done: '抽完了，全部公布',
}

interface DrawProps {
  readonly draw: StaffDraw
}

/** How far the draw has come, and what of it everybody can read by now. */
export function DrawStanding({ draw }: DrawProps) {
  const { title, state, closesAt, units, entries, valueName, publicValue, withdrawn, winners, drawnAt } = draw
  const facts = [
    ['报名截止', closingWords(closesAt as Instant)],
    ['抽出', `${units}份`],
    ['报名', entries === undefined ? undefined : `${entries}人`],
    ['公开数', valueName],
    ['填的是', publicValue && `${dateWords(publicValue.on)} ${publicValue.value}`],
    ['截止后撤回', withdrawn ? `${withdrawn}人，后面的依次补上` : undefined],
    ['抽中', winners === undefined ? undefined : `${winners}人`],
    ['抽签时间', drawnAt && shortMoment(drawnAt as Instant)],
  ] as const
  return (
    <Section>
      <View className="title" aria-role="heading">
        {title}
      </View>
      <Text className="strong">{stateWords[state]}</Text>
      <FactList facts={facts.flatMap(([label, value]) => (value ? [{ label, value: <Text>{value}</Text> }] : []))} />
    </Section>
  )
}

/** Why nobody can steer it: said to whoever is asked about it. */
export function DrawExplained() {
  return (
    <Section title="怎么保证公平">
      <Text>开放前，系统先封好一个种子，封存码已经公布；报名截止，全部报名号的名单指纹也公布。</Text>
      <Text>抽签还要用一个截止以后才有的公开数，谁也没法提前知道。三样合起来算出抽中的号，任何人都能照着重算。</Text>
      <Text>截止后、开抽前撤回的，由后面的号依次补上；抽完以后退回或过期的不再补抽，名单不变。</Text>
    </Section>
  )
}

interface ValueSectionProps extends DrawProps {
  readonly again: () => Promise<unknown>
}

/** Where somebody types the public value; the second person does it without being shown what the first has typed. */
export function ValueSection({ draw, again }: ValueSectionProps) {
  const { draft, wrong, moment, change, give } = usePublicValue(draw, again)
  const { given, mayGive, valueName } = draw
  if (given?.byMe && moment.at !== 'filling') {
    return <Notice kind="wait">您填好了，等另一位普惠专员填。两位填得一样就开抽。</Notice>
  }
  if (!mayGive) return moment.at === 'given' ? <Notice kind="good">两位填得一样，开抽了</Notice> : null
  return (
    <Section title="填公开数">
      <Text>{`照着公布的填：${valueName}`}</Text>
      <Text className="quiet">两位各填各的，填得一样才算，免得看错一个数。</Text>
      {given?.byMe && <Notice kind="wait">{`您填过${given.own?.value ?? ''}，等另一位；填错了就重填`}</Notice>}
      <DateField
        label="哪一天的"
        value={draft.on}
        echo={dayEcho(draft.on)}
        wrong={wrong.on}
        onChange={(on) => change({ on })}
      />
      <TextField
        label="公布的数"
        hint="小数点后几位都要填全"
        placeholder="例如 3876.54"
        value={draft.value}
        wrong={wrong.value}
        maxLength={60}
        onChange={(value) => change({ value })}
      />
      {moment.at === 'filling' && moment.trouble && <Notice kind="wrong">{moment.trouble}</Notice>}
      <ActionButton busy={moment.at === 'sending'} onTap={() => void give()}>
        看过两遍，就是这个数
      </ActionButton>
    </Section>
  )
}
