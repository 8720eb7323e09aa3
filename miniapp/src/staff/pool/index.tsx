import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { PlacingNotice } from '../../features/pool/placing-notice'
import { PoolRow } from '../../features/pool/pool-row'
import { usePool } from '../../features/pool/use-pool'
import { WaitingSection } from '../../features/pool/waiting-section'
import { UnionChoice } from '../../features/review/union-choice'
import { usePulledDown, useShownAgain } from '../../platform/page'
import { occupationWord } from '../../session/city-texts'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { useCityTexts } from '../../session/use-city-texts'
import { usePortion } from '../../session/use-portion'

/** Members who wait for a union nearer to their work, each with the one that is proposed. */
export default function PoolPage() {
  return (
    <StaffScreen bar may={['see-pool']}>
      {({ staff }) => (
        <UnionChoice action="see-pool" staff={staff}>
          {(unionId) => <Pool key={unionId} unionId={unionId} />}
        </UnionChoice>
      )}
    </StaffScreen>
  )
}

function Pool({ unionId }: { readonly unionId: string }) {
  const pool = usePool(unionId)
  usePulledDown(pool.again)
  useShownAgain(() => void pool.again())
  const { shown } = pool
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void pool.again()} />
  return (
    <>
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      <WaitingList pool={pool} />
      <PlacingBar pool={pool} />
    </>
  )
}

interface PoolProps {
  readonly pool: ReturnType<typeof usePool>
}

function WaitingList({ pool: { shown, ticked, toggle, tickAll, more } }: PoolProps) {
  const city = useCityTexts()
  const { items, goesOn, first } = shown.at === 'here' ? shown.body : nothing
  const portion = usePortion(items)
  const proposed = items.filter(({ proposal }) => proposal !== null)
  return (
    <>
      {first?.waiting && <WaitingSection figures={first.waiting} />}
      {items.length === 0 ? (
        <Section title="现在没有人在等">
          <Text>新来的工友会自动出现在这里。</Text>
        </Section>
      ) : (
        <Section>
          <Text className="section-title">{`${proposed.length}位有更近的工会 · ${items.length - proposed.length}位还没有`}</Text>
          {proposed.length > 0 && <LinkLine says="选中全部有建议的" onTap={tickAll} />}
        </Section>
      )}
      {portion.rows.map((member) => (
        <PoolRow
          key={member.memberNumber}
          member={member}
          occupation={occupationWord(city.moment, member.occupation)}
          ticked={ticked.includes(member)}
          onTick={() => toggle(member)}
        />
      ))}
      <PageTurner {...portion} />
      {goesOn && !portion.on && <LinkLine says="后面还有，再取一些" onTap={() => void more()} />}
    </>
  )
}

const nothing = { items: [], goesOn: false, first: undefined } as const

/** Many with one thumb: tick, tap, confirm. */
function PlacingBar({ pool: { ticked, progress, place } }: PoolProps) {
  const [asking, setAsking] = useState(false)
  const count = ticked.length
  const confirm = () => {
    setAsking(false)
    void place()
  }
  return (
    <>
      <BottomBar>
        <PlacingNotice progress={progress} />
        <ActionButton disabled={count === 0} busy={progress.at === 'sending'} onTap={() => setAsking(true)}>
          {count === 0 ? '先选人' : `按建议转${count}位`}
        </ActionButton>
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
