import { mayEver } from '@gongyou/shared/domain/staff/rights'
import type { Home, Reply } from '@gongyou/shared/contracts/contract'
import { Text, View } from '@tarojs/components'
import { usePages } from '../../api/use-pages'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { PageTurner } from '../../components/page-turner'
import { PickRow } from '../../components/pick-row'
import { Section } from '../../components/section'
import { UnionChoice } from '../../features/review/union-choice'
import { open } from '../../platform/navigation'
import { usePulledDown } from '../../platform/page'
import { dateWords } from '../../session/calendar'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { unionGrants } from '../../session/staff-work'
import { usePortion } from '../../session/use-portion'

/** The union's ledger of drivers who are away for long, and were: from when, where, and how they are reached. */
export default function TripsPage() {
  return (
    <StaffScreen may={['see-trips']}>
      {({ staff }) => (
        <UnionChoice action="see-trips" staff={staff}>
          {(unionId) => <Ledger key={unionId} unionId={unionId} staff={staff} />}
        </UnionChoice>
      )}
    </StaffScreen>
  )
}

type StaffTrip = Reply<'trip.ledger'>['body']['items'][number]

const tripsIn = {
  rowsIn: ({ items }: { readonly items: readonly StaffTrip[] }) => items,
  keyOf: ({ id, member }: StaffTrip) => `${member.memberNumber} ${id}`,
}

function Ledger({ unionId, staff }: { readonly unionId: string } & Pick<Home, 'staff'>) {
  const { shown, again, more } = usePages('trip.ledger', { union: unionId }, tripsIn)
  const portion = usePortion(shown.at === 'here' ? shown.body.items : [])
  usePulledDown(again)
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const mayOpen = mayEver(unionGrants(staff), 'see-members')
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      {portion.of === 0 && (
        <Section title="现在没有人登记外出">
          <Text>会员出门半年以上，在手机上报一声，就会列在这里。</Text>
        </Section>
      )}
      {portion.rows.map((trip) => (
        <TripRow
          key={tripsIn.keyOf(trip)}
          trip={trip}
          onOpen={mayOpen ? () => open('member', { number: trip.member.memberNumber }) : undefined}
        />
      ))}
      <PageTurner {...portion} />
      {shown.body.goesOn && !portion.on && <LinkLine says="后面还有，再取一些" onTap={() => void more()} />}
    </>
  )
}

function TripRow({ trip, onOpen }: { readonly trip: StaffTrip; readonly onOpen?: () => void }) {
  const { member, from, where, reach, endedOn } = trip
  return (
    <PickRow onOpen={onOpen} flags={endedOn ? [] : ['在外地']}>
      <View className="row">
        <Text className="strong">{member.name}</Text>
        <Text className="quiet">{`尾号${member.memberNumber.slice(-4)}`}</Text>
      </View>
      <Text>{where}</Text>
      <Text className="quiet">{`${dateWords(from)}出门${endedOn ? `，${dateWords(endedOn)}回来` : ''}`}</Text>
      <Text className="quiet">{reach.by === 'relative' ? `找家里人：${reach.phone ?? ''}` : '打本人电话'}</Text>
    </PickRow>
  )
}
