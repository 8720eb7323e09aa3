import { Text } from '@tarojs/components'
import { useState, type ReactNode } from 'react'
import { ActionButton } from '../../components/action-button'
import { Section } from '../../components/section'
import { open } from '../../platform/navigation'
import { useConnection, useSession } from '../../session/connection'
import { outletsOf } from '../../session/outlets-of'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { SignedOut } from '../../session/signed-out'

interface ClerkScreenProps {
  readonly children: (outletId: string) => ReactNode
}

/** The frame of a clerk's screens: only for whoever stands at the counter of an outlet, and at one at a time. */
export function ClerkScreen({ children }: ClerkScreenProps) {
  const { session } = useConnection()
  const state = useSession()
  const [place, setPlace] = useState(0)
  if (state.at === 'signed-out' || state.at === 'outside-wechat') {
    return <Screen>{state.at === 'signed-out' && <SignedOut />}</Screen>
  }
  if (!state.home) {
    const moment = state.at === 'opening' ? ({ at: 'waiting' } as const) : state
    return <ScreenInItsPlace moment={moment} onAgain={() => void session.open()} />
  }
  const outlets = outletsOf(state.home.staff)
  const outletId = outlets[place % Math.max(outlets.length, 1)]
  if (outletId === undefined) return <NoClerk />
  return (
    <Screen offlineSays="现在没信号">
      {children(outletId)}
      {outlets.length > 1 && (
        <ActionButton kind="other" onTap={() => setPlace(place + 1)}>
          换一家门店
        </ActionButton>
      )}
    </Screen>
  )
}

function NoClerk() {
  return (
    <Screen>
      <Section title="这里是门店核销员用的">
        <Text>您还没有这项权限，请联系发福利的工会。</Text>
        <ActionButton kind="other" onTap={() => open('home')}>
          回首页
        </ActionButton>
      </Section>
    </Screen>
  )
}
