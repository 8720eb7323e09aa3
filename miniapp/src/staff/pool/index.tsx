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
import { Sheet } from '../../components/sheet'
import { ConsideringLine } from '../../features/pool/considering-line'
import { PlacingNotice } from '../../features/pool/placing-notice'
import { PoolRow } from '../../features/pool/pool-row'
import { useConsidering } from '../../features/pool/use-considering'
import { usePool } from '../../features/pool/use-pool'
import { WaitingSection } from '../../features/pool/waiting-section'
import { UnionChoice } from '../../features/review/union-choice'
import { open } from '../../platform/navigation'
import { usePulledDown, useShownAgain } from '../../platform/page'
import { occupationWord } from '../../session/city-texts'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { unionGrants } from '../../session/staff-work'
import { useCityTexts } from '../../session/use-city-texts'
import { usePortion } from '../../session/use-portion'

/** Members who wait for a union nearer to their work, each with the one that is proposed. */
export default function PoolPage() {
  return (
    <StaffScreen bar may={['see-pool']}>
      {({ staff }) => (
        <UnionChoice action="see-pool" staff={staff}>
          {(unionId) => <Pool key={unionId} unionId={unionId} staff={staff} />}
        </UnionChoice>
      )}
    </StaffScreen>
  )
}

interface OfUnion extends Pick<Home, 'staff'> {
  readonly unionId: string
}

function Pool({ unionId, staff }: OfUnion) {
  const pool = usePool(unionId)
  usePulledDown(pool.again)
  useShownAgain(() => void pool.again())
  const { shown } = pool
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void pool.again()} />
  const mayPlace = mayEver(unionGrants(staff), 'place-members')
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      <Summary unionId={unionId} pool={pool} mayPlace={mayPlace} />
      <WaitingList pool={pool} mayPlace={mayPlace} />
      {mayPlace ? <PlacingBar pool={pool} /> : <View className="without-bar" />}
    </>
  )
}

interface PoolProps {
  readonly pool: ReturnType<typeof usePool>
  readonly mayPlace: boolean
}

const nothing = { items: [], goesOn: false, first: undefined } as const

/** How many wait and for how long, and how many of them could be nearer to their work at once. */
function Summary({ unionId, pool: { shown, again, tickAll }, mayPlace }: PoolProps & { readonly unionId: string }) {
  const considering = useConsidering(unionId, again)
  const { items, first } = shown.at === 'here' ? shown.body : nothing
  const proposed = items.filter(({ proposal }) => proposal !== null).length
  if (items.length === 0) {
    return (
      <Section title="现在没有人在等">
        <Text>新来的工友会自动出现在这里。</Text>
      </Section>
    )
  }
  return (
    <>
      {first?.waiting && <WaitingSection figures={first.waiting} />}
      <Section>
        <Text className="section-title">{`${proposed}位有更近的工会 · ${items.length - proposed}位还没有`}</Text>
        {mayPlace && proposed > 0 && <LinkLine says="选中全部有建议的" onTap={tickAll} />}
        {mayPlace && <ConsideringLine of={considering} />}
      </Section>
    </>
  )
}

function WaitingList({ pool: { shown, chosen, toggle, more }, mayPlace }: PoolProps) {
  const { moment } = useCityTexts()
  const { items, goesOn } = shown.at === 'here' ? shown.body : nothing
  const portion = usePortion(items)
  return (
    <>
      {portion.rows.map((member) => (
        <PoolRow
          key={member.memberNumber}
          member={member}
          occupation={occupationWord(moment, member.occupation)}
          pick={mayPlace ? { ticked: chosen.includes(member), onTick: () => toggle(member) } : undefined}
          onOpen={() => open('member', { number: member.memberNumber })}
        />
      ))}
      <PageTurner {...portion} />
      {goesOn && !portion.on && <LinkLine says="后面还有，再取一些" onTap={() => void more()} />}
    </>
  )
}

/** Many with one thumb: tick, tap, confirm. Whoever has no proposal is placed by hand. */
function PlacingBar({ pool: { chosen, proposed, progress, place } }: Pick<PoolProps, 'pool'>) {
  const [asking, setAsking] = useState(false)
  const count = proposed.length
  const byHand = () => open('moving', { as: 'pool', numbers: chosen.map(({ memberNumber }) => memberNumber).join(',') })
  const confirm = () => {
    setAsking(false)
    void place()
  }
  return (
    <>
      <BottomBar>
        <PlacingNotice progress={progress} />
        {(count > 0 || chosen.length === 0) && (
          <ActionButton disabled={count === 0} busy={progress.at === 'sending'} onTap={() => setAsking(true)}>
            {count === 0 ? '先选人' : `按建议转${count}位`}
          </ActionButton>
        )}
        {chosen.length > 0 && (
          <ActionButton kind="other" disabled={progress.at === 'sending'} onTap={byHand}>
            {`选中的${chosen.length}位，另选一家`}
          </ActionButton>
        )}
      </BottomBar>
      <Sheet title={`把这${count}位转到建议的工会？`} open={asking} onClose={() => setAsking(false)}>
        <Text>会员号和会龄不变；每位都会收到消息，本人可以撤销。</Text>
        <ActionButton onTap={confirm}>确定</ActionButton>
        <ActionButton kind="other" onTap={() => setAsking(false)}>
          再看看
        </ActionButton>
      </Sheet>
    </>
  )
}
