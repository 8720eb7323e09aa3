import type { Instant } from '@gongyou/shared/kernel/time'
import { useState } from 'react'
import { DatedList, type Dated } from '../../components/dated-list'
import { LinkLine } from '../../components/link-line'
import { Section } from '../../components/section'
import { momentWords } from '../../session/calendar'
import { wordFor } from '../../session/told-to-staff'
import type { StaffMember } from './member-facts'
import { turnWords } from './member-words'

type Turn = StaffMember['history'][number]

/** So many turns are shown before the list is unfolded. */
const first = 2

/** In which unions a member has been, the latest first. */
export function MemberHistory({ history }: Pick<StaffMember, 'history'>) {
  const [unfolded, setUnfolded] = useState(false)
  const turns = history.map(asDated)
  return (
    <Section title="会籍经过">
      <DatedList items={unfolded ? turns : turns.slice(0, first)} />
      {turns.length > first && (
        <LinkLine says={unfolded ? '收起' : '看全部经过'} onTap={() => setUnfolded(!unfolded)} />
      )}
    </Section>
  )
}

function asDated({ at, what, from, to }: Turn, place: number): Dated {
  const way = from && to ? `${from.name} → ${to.name}` : (to ?? from)?.name
  return {
    key: `${at} ${place}`,
    on: momentWords(at as Instant),
    says: wordFor(turnWords, what) ?? '会籍有变动',
    more: way ? [way] : [],
  }
}
