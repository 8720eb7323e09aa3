import { Text } from '@tarojs/components'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { AppointmentSection } from '../../features/grants/appointment-section'
import { GrantRow } from '../../features/grants/grant-row'
import { useGrants } from '../../features/grants/use-grants'
import { UnionAsked } from '../../features/review/union-asked'
import { usePulledDown } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { usePortion } from '../../session/use-portion'

/** Who holds which role for a union, with giving one and taking one back. */
export default function GrantsPage() {
  return (
    <StaffScreen may={['see-staff']}>
      {({ staff }) => (
        <UnionAsked action="see-staff" staff={staff}>
          {({ id, name, may }) => <Grants key={id} unionId={id} name={name} mayAppoint={may('appoint-staff')} />}
        </UnionAsked>
      )}
    </StaffScreen>
  )
}

interface GrantsProps {
  readonly unionId: string
  readonly name: string
  readonly mayAppoint: boolean
}

function Grants({ unionId, name, mayAppoint }: GrantsProps) {
  const { shown, again, more, sending, said, take } = useGrants(unionId)
  usePulledDown(again)
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const { items, goesOn } = shown.body
  return (
    <>
      <Text className="title">{name}</Text>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      {said && <Notice kind={said.kind}>{said.says}</Notice>}
      {items.length === 0 && (
        <Section title="还没有人">
          <Text>入会申请、码和海报先由上级工会管。</Text>
        </Section>
      )}
      <GrantList items={items} sending={sending} onTake={mayAppoint ? take : undefined} />
      {goesOn && <LinkLine says="后面还有，再取一些" onTap={() => void more()} />}
      {mayAppoint && <AppointmentSection unionId={unionId} onAppointed={again} />}
    </>
  )
}

type Items = Parameters<typeof GrantRow>[0]['grant']

interface GrantListProps {
  readonly items: readonly Items[]
  readonly sending: boolean
  readonly onTake?: (grant: Items) => Promise<void>
}

function GrantList({ items, sending, onTake }: GrantListProps) {
  const portion = usePortion(items)
  return (
    <>
      {portion.rows.map((grant) => (
        <GrantRow
          key={`${grant.role} ${grant.holder.id}`}
          grant={grant}
          busy={sending}
          onTake={onTake && (() => void onTake(grant))}
        />
      ))}
      <PageTurner {...portion} />
    </>
  )
}
