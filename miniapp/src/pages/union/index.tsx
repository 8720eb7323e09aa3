import type { Reply } from '@gongyou/shared/contracts/contract'
import { Text } from '@tarojs/components'
import { useKeptAnswer } from '../../api/use-kept-answer'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { JoinBar } from '../../features/people/join-bar'
import { UnionIntroduced } from '../../features/unions/union-introduced'
import { wayInto } from '../../features/unions/way-in'
import { open } from '../../platform/navigation'
import { usePageParams } from '../../platform/page'
import { useSession } from '../../session/connection'
import { OutsideWechat } from '../../session/outside-wechat'
import { Screen, ScreenInItsPlace } from '../../session/screen'

/** A union that somebody found by name: what it is, and the way into it. */
export default function UnionPage() {
  const { id = '' } = usePageParams()
  const { shown, again } = useKeptAnswer('union.show', { id })
  if (shown.at !== 'here') return <ScreenInItsPlace moment={shown} onAgain={() => void again()} />
  return (
    <Screen bar readOnly offlineSays="现在没信号，看到的可能不是最新的">
      {shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      {shown.body.id !== id && <Notice kind="wait">{`您找的工会已并入${shown.body.name}`}</Notice>}
      <UnionIntroduced union={shown.body} />
      <WayInto union={shown.body} />
    </Screen>
  )
}

/** The one thing to do about this union, by who is looking at it. */
function WayInto({ union }: { union: Reply<'union.show'>['body'] }) {
  const session = useSession()
  const { home } = session
  if (session.at === 'outside-wechat') return <OutsideWechat />
  switch (wayInto(union, home)) {
    case 'here':
      return <Only says="您就在这家工会，看会员证" onTap={() => open('card')} />
    case 'track':
      return <Only says="看进度" onTap={() => open('progress', { id: home?.application?.id })} />
    case 'transfer':
      return <Only says="把会籍转到这里" onTap={() => open('transfer', { union: union.id })} />
    case 'join':
      return (
        <JoinBar onJoin={() => open('join', { union: union.id, lane: 'review', occupation: onlyOne(union) })}>
          <LinkLine says="早就是会员，认领会籍" onTap={() => open('adopt')} />
        </JoinBar>
      )
    case 'none':
      return <TakesNobody active={union.active} />
  }
}

/** Where a union takes one trade, that is what its people do. */
function onlyOne({ occupations }: Reply<'union.show'>['body']): string | undefined {
  return occupations.length === 1 ? occupations[0] : undefined
}

function Only({ says, onTap }: { readonly says: string; readonly onTap: () => void }) {
  return (
    <BottomBar>
      <ActionButton onTap={onTap}>{says}</ActionButton>
    </BottomBar>
  )
}

function TakesNobody({ active }: { readonly active: boolean }) {
  return (
    <>
      <Section>
        <Text>
          {active ? '这家工会不直接接收个人，我们帮您在附近找一家。' : '这家工会已停办，我们帮您在附近找一家。'}
        </Text>
        <LinkLine says="按名字再找找" onTap={() => open('unions')} />
      </Section>
      <BottomBar>
        <ActionButton onTap={() => open('workplace')}>按干活的地方找工会</ActionButton>
      </BottomBar>
    </>
  )
}
