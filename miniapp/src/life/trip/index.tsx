import { localDateOf } from '@gongyou/shared/kernel/time'
import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { Chips } from '../../components/chips'
import { DatedList } from '../../components/dated-list'
import { FactList } from '../../components/fact-list'
import { Field } from '../../components/field'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { isWhole, useTrips, type Trip, type TripTold } from '../../features/membership/use-trips'
import { usePulledDown } from '../../platform/page'
import { dateWords } from '../../session/calendar'
import { useConnection } from '../../session/connection'
import { dayEcho } from '../../session/typed-date'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { TapNotice } from '../../session/tap-notice'

/** A driver away for more than half a year says where, so that the union at home can find them; and that they are back. */
export default function TripPage() {
  const own = useTrips()
  const { shown, again } = own
  usePulledDown(again)
  if (shown.at !== 'here') return <ScreenInItsPlace moment={shown} onAgain={() => void again()} />
  const { items } = shown.body
  const away = items.find(({ endedOn }) => endedOn === undefined)
  const past = items.filter(({ endedOn }) => endedOn !== undefined)
  return away ? <Away trip={away} own={own} /> : <Telling past={past} own={own} />
}

interface OwnProps {
  readonly own: ReturnType<typeof useTrips>
}

const leaveChips: readonly { readonly key: TripTold['leaves']; readonly label: string }[] = [
  { key: 'today', label: '今天' },
  { key: 'tomorrow', label: '明天' },
  { key: 'in-two-days', label: '后天' },
  { key: 'another-day', label: '别的日子' },
]

const reachChips: readonly { readonly key: TripTold['reachBy']; readonly label: string }[] = [
  { key: 'own-phone', label: '打我登记的号' },
  { key: 'relative', label: '打家里人的号' },
]

function Telling({ past, own }: OwnProps & { readonly past: readonly Trip[] }) {
  const { now } = useConnection()
  const { told, reporting, change, report } = own
  return (
    <Screen bar>
      <Section title="要出门半年以上？">
        <Text>说一声去哪里，家里有事工会找得到您。会籍、福利都不变。</Text>
      </Section>
      <Section>
        <Field label="哪天走">
          <Chips says="哪天走" chips={leaveChips} chosen={[told.leaves]} onTap={(leaves) => change({ leaves })} />
        </Field>
        {told.leaves === 'another-day' && (
          <TextField
            label="哪一天，八位数字"
            placeholder="例如 20261201"
            keyboard="number"
            hint={dayEcho(told.on)}
            value={told.on}
            maxLength={8}
            onChange={(on) => change({ on })}
          />
        )}
        <TextField
          label="去哪里"
          placeholder="例如 新疆乌鲁木齐"
          value={told.where}
          maxLength={100}
          onChange={(where) => change({ where })}
        />
        <Field label="有事怎么找您">
          <Chips
            says="有事怎么找您"
            chips={reachChips}
            chosen={[told.reachBy]}
            onTap={(reachBy) => change({ reachBy })}
          />
        </Field>
        {told.reachBy === 'relative' && (
          <TextField
            label="家里人的手机号"
            keyboard="number"
            value={told.relative}
            maxLength={13}
            onChange={(relative) => change({ relative })}
          />
        )}
      </Section>
      {past.length > 0 && (
        <Section title="以前的外出">
          <DatedList items={past.map(asDated)} />
        </Section>
      )}
      <BottomBar>
        <TapNotice progress={reporting} />
        <ActionButton
          busy={reporting.at === 'sending'}
          disabled={!isWhole(told)}
          onTap={() => void report(localDateOf(now()))}
        >
          {isWhole(told) ? '登记外出' : '填好再登记'}
        </ActionButton>
      </BottomBar>
    </Screen>
  )
}

function Away({ trip, own: { ending, end } }: OwnProps & { readonly trip: Trip }) {
  return (
    <Screen>
      <Section title="外出登记着">
        <FactList
          facts={[
            { label: '去了', value: <Text className="strong">{trip.where}</Text> },
            { label: '从', value: <Text>{dateWords(trip.from)}</Text> },
            { label: '找您', value: <Text>{trip.reach.phone ?? '打您登记的号'}</Text> },
          ]}
        />
      </Section>
      <TapNotice progress={ending} />
      <ActionButton busy={ending.at === 'sending'} onTap={() => void end(trip)}>
        我回来了
      </ActionButton>
    </Screen>
  )
}

function asDated({ id, from, where, endedOn }: Trip) {
  return { key: id, on: dateWords(from), says: where, more: endedOn ? [`${dateWords(endedOn)}回来`] : [] }
}
