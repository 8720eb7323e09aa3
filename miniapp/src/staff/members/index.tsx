import type { Home } from '@gongyou/shared/contracts/contract'
import { mayEver } from '@gongyou/shared/domain/staff/rights'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { MemberFilter } from '../../features/members/member-filter'
import { MemberRow } from '../../features/members/member-row'
import { MemberSearch } from '../../features/members/member-search'
import { numberOf, useMembers, type ListedMember } from '../../features/members/use-members'
import { UnionChoice } from '../../features/review/union-choice'
import { UnionSearch } from '../../features/unions/union-search'
import { useUnionSearch } from '../../features/unions/use-union-search'
import { open } from '../../platform/navigation'
import { usePageParams, usePulledDown, useShownAgain, wordsIn } from '../../platform/page'
import { occupationWord } from '../../session/city-texts'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { unionGrants, unionsFor } from '../../session/staff-work'
import { useCityTexts } from '../../session/use-city-texts'
import { usePortion } from '../../session/use-portion'
import { useTicks } from '../../session/use-ticks'

/** The members of a union: found by a number, or looked through by occupation and by who is to be called. */
export default function MembersPage() {
  const { moment } = useCityTexts()
  return (
    <StaffScreen bar may={['see-members']}>
      {({ staff }) => (
        <>
          <MemberSearch occupationOf={(key) => occupationWord(moment, key)} onOpen={openMember} />
          <Below staff={staff} />
        </>
      )}
    </StaffScreen>
  )
}

const openMember = (number: string) => open('member', { number })

/** One's own unions first; any other of one's reach is found by its name. */
function Below({ staff }: Pick<Home, 'staff'>) {
  const search = useUnionSearch()
  const { union, name } = usePageParams()
  const isBelow = union !== undefined && !unionsFor('see-members', staff).some(({ id }) => id === union)
  const [below, setBelow] = useState(isBelow ? { id: union, name: wordsIn(name) ?? '' } : undefined)
  const [looking, setLooking] = useState(false)
  if (looking) {
    const choose = ({ id, name }: { readonly id: string; readonly name: string }) => {
      setBelow({ id, name })
      setLooking(false)
    }
    return (
      <>
        <UnionSearch of={search} onChosen={choose} />
        <LinkLine says="回到会员" onTap={() => setLooking(false)} />
      </>
    )
  }
  if (below) {
    return (
      <>
        <Text className="title">{below.name}</Text>
        <LinkLine says="回到本会的会员" onTap={() => setBelow(undefined)} />
        <Members key={below.id} unionId={below.id} staff={staff} />
      </>
    )
  }
  return (
    <>
      <LinkLine says="看下级工会的会员" onTap={() => setLooking(true)} />
      <UnionChoice action="see-members" staff={staff}>
        {(unionId) => <Members key={unionId} unionId={unionId} staff={staff} />}
      </UnionChoice>
    </>
  )
}

interface MembersProps extends Pick<Home, 'staff'> {
  readonly unionId: string
}

function Members({ unionId, staff }: MembersProps) {
  const { moment } = useCityTexts()
  const { filter, setFilter, shown, again, more } = useMembers(unionId)
  const occupation = filter.show === 'occupation' ? filter.occupation : undefined
  usePulledDown(again)
  useShownAgain(() => void again())
  return (
    <>
      <MemberFilter
        filter={filter}
        occupations={moment.at === 'here' ? moment.texts.occupations : []}
        onFilter={setFilter}
      />
      <LinkLine
        says={occupation ? `${occupationWord(moment, occupation)}的名册` : '会员名册'}
        onTap={() => open('rolls', { union: unionId, occupation })}
      />
      {shown.at === 'here' ? (
        <>
          {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
          <Rows
            items={shown.body.items}
            mayMove={mayEver(unionGrants(staff), 'move-members')}
            onMore={shown.body.goesOn ? () => void more() : undefined}
          />
        </>
      ) : (
        <InItsPlace moment={shown} onAgain={() => void again()} />
      )}
    </>
  )
}

interface RowsProps {
  readonly items: readonly ListedMember[]
  readonly mayMove: boolean
  readonly onMore?: () => void
}

function Rows({ items, mayMove, onMore }: RowsProps) {
  const { moment } = useCityTexts()
  const portion = usePortion(items)
  const { ticked, toggle } = useTicks(items, numberOf)
  if (items.length === 0) {
    return (
      <Section title="这里没有会员">
        <Text>换个职业，或者看「全部」。</Text>
      </Section>
    )
  }
  return (
    <>
      {portion.rows.map((member) => (
        <MemberRow
          key={member.memberNumber}
          member={member}
          occupation={occupationWord(moment, member.occupation)}
          pick={mayMove ? { ticked: ticked.includes(member), onTick: () => toggle(member) } : undefined}
          onOpen={() => openMember(member.memberNumber)}
        />
      ))}
      <PageTurner {...portion} />
      {onMore && !portion.on && <LinkLine says="后面还有，再取一些" onTap={onMore} />}
      {ticked.length > 0 ? (
        <BottomBar>
          <ActionButton onTap={() => open('moving', { numbers: ticked.map(numberOf).join(',') })}>
            {`把选中的${ticked.length}位转到别家`}
          </ActionButton>
        </BottomBar>
      ) : (
        <View className="without-bar" />
      )}
    </>
  )
}
