import { Text } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { Chips } from '../../components/chips'
import { LinkLine } from '../../components/link-line'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { MemberField } from '../../features/grants/member-field'
import { useMember, useSearchByAdmin } from '../../features/grants/use-member'
import { ListField, NamedSection } from '../../features/pool/group-section'
import { MovingFields } from '../../features/pool/moving-fields'
import { PlacingNotice } from '../../features/pool/placing-notice'
import { useMoving, type MovedGroup } from '../../features/pool/use-moving'
import { UnionSearch } from '../../features/unions/union-search'
import { useUnionSearch, type FoundUnion } from '../../features/unions/use-union-search'
import { back } from '../../platform/navigation'
import { usePageParams, wordsIn } from '../../platform/page'
import { StaffScreen } from '../../session/staff-screen'
import { useCityTexts } from '../../session/use-city-texts'

/** Members moved into another union: out of a pool by hand, or as a group by an admin. Each is told, and can undo it. */
export default function MovingPage() {
  const { union, name, numbers, as } = usePageParams()
  const isPool = as === 'pool'
  const named = numbers?.split(',').filter((number) => number !== '') ?? []
  return (
    <StaffScreen bar may={[isPool ? 'place-members' : 'move-members']}>
      {() =>
        named.length > 0 ? (
          <Moving group={{ as: isPool ? 'pool' : 'named', numbers: named }}>
            <NamedSection numbers={named} />
          </Moving>
        ) : (
          <OfUnion union={union ?? ''} name={wordsIn(name) ?? ''} />
        )
      }
    </StaffScreen>
  )
}

const ways = [
  { key: 'list', label: '按名单整批转' },
  { key: 'named', label: '填会员号' },
] as const

/** Members of one union: its list, or some of it by the numbers on their cards. */
function OfUnion({ union, name }: { readonly union: string; readonly name: string }) {
  const { moment } = useCityTexts()
  const [way, setWay] = useState<(typeof ways)[number]['key']>('list')
  const [occupation, setOccupation] = useState<string>()
  const [numbers, setNumbers] = useState<readonly string[]>([])
  const group: MovedGroup = way === 'list' ? { as: 'list', union, occupation } : { as: 'named', numbers }
  return (
    <Moving group={group}>
      <Section title={name ? `转${name}的谁？` : '转谁？'}>
        <Chips says="转谁" chips={ways} chosen={[way]} onTap={setWay} />
        {way === 'list' ? (
          <ListField
            occupation={occupation}
            occupations={moment.at === 'here' ? moment.texts.occupations : []}
            onChange={setOccupation}
          />
        ) : (
          <Adding onAdd={(number) => setNumbers((before) => [...before.filter((each) => each !== number), number])} />
        )}
      </Section>
      {way === 'named' && numbers.length > 0 && <NamedSection numbers={numbers} />}
    </Moving>
  )
}

/** One more by the number on the card, whose it is said first. */
function Adding({ onAdd }: { readonly onAdd: (number: string) => void }) {
  const search = useMember(useSearchByAdmin())
  const { found } = search.member
  const add = () => {
    if (found?.memberNumber) onAdd(found.memberNumber)
    search.forget()
  }
  return (
    <>
      <MemberField label="会员号" of={search} />
      {found && (
        <ActionButton kind="other" onTap={add}>
          加上这位
        </ActionButton>
      )}
    </>
  )
}

interface MovingProps {
  readonly group: MovedGroup
  /** Who they are, above the fields. */
  readonly children: ReactNode
}

function Moving({ group, children }: MovingProps) {
  const { draft, wrong, progress, change, isWhole, move, soFar } = useMoving(group)
  const [stage, setStage] = useState<'filling' | 'picking' | 'asking'>('filling')
  const search = useUnionSearch()
  const pick = ({ id, name }: FoundUnion) => {
    change({ to: { id, name } })
    setStage('filling')
  }
  const send = () => {
    setStage('filling')
    void move()
  }
  if (stage === 'picking') {
    return (
      <>
        <UnionSearch of={search} onChosen={pick} />
        <LinkLine says="回到表格" onTap={() => setStage('filling')} />
      </>
    )
  }
  const says = group.as === 'list' ? '整批转过去' : `转这${group.numbers.length}位`
  return (
    <>
      {children}
      <MovingFields
        draft={draft}
        wrong={wrong}
        withReason={group.as !== 'pool'}
        onPick={() => setStage('picking')}
        onReason={(reason) => change({ reason })}
      />
      <BottomBar>
        {progress.at === 'sending' && soFar.moved > 0 && <Text>{`已转好${soFar.moved}位，接着转`}</Text>}
        <PlacingNotice progress={progress} />
        {progress.at === 'placed' ? (
          <ActionButton onTap={back}>回去</ActionButton>
        ) : (
          <ActionButton
            busy={progress.at === 'sending'}
            disabled={group.as !== 'list' && group.numbers.length === 0}
            onTap={() => isWhole() && setStage('asking')}
          >
            {says}
          </ActionButton>
        )}
      </BottomBar>
      <Sheet title={`${says}？`} open={stage === 'asking'} onClose={() => setStage('filling')}>
        <Text className="strong">{draft.to?.name}</Text>
        {group.as === 'list' && <Text>名单上的每一位都会转，人多会一批一批接着办。</Text>}
        <Text>会员号、会龄和手里的券都不变。每位都会收到消息，24小时内可以自己撤销。</Text>
        <ActionButton onTap={send}>确定转</ActionButton>
        <ActionButton kind="other" onTap={() => setStage('filling')}>
          再看看
        </ActionButton>
      </Sheet>
    </>
  )
}
