import { Text } from '@tarojs/components'
import { useState } from 'react'
import { EntryLine } from '../../components/entry-line'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { AppointmentSection } from '../../features/grants/appointment-section'
import { holderName } from '../../features/grants/grant-words'
import { HandOverForm } from '../../features/grants/hand-over-form'
import { GrantRow } from '../../features/grants/grant-row'
import { useGrants } from '../../features/grants/use-grants'
import { useSearchByAdmin } from '../../features/grants/use-member'
import { UnionAsked } from '../../features/review/union-asked'
import { open } from '../../platform/navigation'
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
  const [leaving, setLeaving] = useState<Items['holder']>()
  const search = useSearchByAdmin()
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
      <GrantList items={items} sending={sending} onTake={mayAppoint ? take : undefined} onHandOver={setLeaving} />
      {goesOn && <LinkLine says="后面还有，再取一些" onTap={() => void more()} />}
      <Section>
        <EntryLine says="门店的核销员" onTap={() => open('outlets', { union: unionId })} />
      </Section>
      {mayAppoint && <AppointmentSection unionId={unionId} onAppointed={again} />}
      <Sheet
        title={`${leaving ? holderName(leaving) : ''}的权限交给谁？`}
        open={leaving !== undefined}
        onClose={() => setLeaving(undefined)}
      >
        {leaving && <HandOverForm unionId={unionId} fromId={leaving.id} search={search} onDone={again} />}
      </Sheet>
    </>
  )
}

type Items = Parameters<typeof GrantRow>[0]['grant']

interface GrantListProps {
  readonly items: readonly Items[]
  readonly sending: boolean
  readonly onTake?: (grant: Items) => Promise<void>
  readonly onHandOver: (holder: Items['holder']) => void
}

function GrantList({ items, sending, onTake, onHandOver }: GrantListProps) {
  const portion = usePortion(items)
  return (
    <>
      {portion.rows.map((grant) => (
        <GrantRow
          key={`${grant.role} ${grant.holder.id}`}
          grant={grant}
          busy={sending}
          onTake={onTake && (() => void onTake(grant))}
          onHandOver={onTake && (() => onHandOver(grant.holder))}
        />
      ))}
      <PageTurner {...portion} />
    </>
  )
}
