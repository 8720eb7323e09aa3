import type { Landing } from '@gongyou/shared/contracts/contract'
import type { UnionCodeText } from '@gongyou/shared/kernel/ids'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { LinkLine } from '../../components/link-line'
import { JoinBar } from '../../features/people/join-bar'
import { open } from '../../platform/navigation'
import { useSession } from '../../session/connection'
import { OutsideWechat } from '../../session/outside-wechat'

/** The one thing to do on the union page, by who is looking at it. */
export function LandingActions({ landing }: { landing: Landing }) {
  const session = useSession()
  const application = session.home?.application
  if (session.at === 'outside-wechat') return <OutsideWechat code={landing.code as UnionCodeText} />
  if (landing.actions.includes('here')) {
    return (
      <BottomBar>
        <ActionButton onTap={() => open('card')}>您就在这家工会，看会员证</ActionButton>
      </BottomBar>
    )
  }
  if (landing.actions.includes('track') && application) {
    return (
      <BottomBar>
        <ActionButton onTap={() => open('progress', { id: application.id })}>看进度</ActionButton>
      </BottomBar>
    )
  }
  if (landing.actions.includes('transfer')) {
    return (
      <BottomBar>
        <ActionButton onTap={() => open('transfer', { code: landing.code })}>把会籍转到这里</ActionButton>
      </BottomBar>
    )
  }
  if (landing.actions.includes('join')) {
    return (
      <JoinBar onJoin={() => join(landing)}>
        {landing.actions.includes('adopt') && <LinkLine says="早就是会员，认领会籍" onTap={() => open('adopt')} />}
      </JoinBar>
    )
  }
  return (
    <BottomBar>
      <ActionButton onTap={() => open('home')}>回首页</ActionButton>
    </BottomBar>
  )
}

function join({ code, fastLane, occupation }: Landing): void {
  open('join', { code, lane: fastLane ? 'fast' : 'review', occupation })
}
