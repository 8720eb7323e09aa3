import type { Home } from '@gongyou/shared/contracts/contract'
import { mayEver, type StaffAction } from '@gongyou/shared/domain/staff/rights'
import { Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { ActionButton } from '../components/action-button'
import { Section } from '../components/section'
import { Watermark } from '../components/watermark'
import { open } from '../platform/navigation'
import { useConnection, useSession } from './connection'
import { Screen, ScreenInItsPlace } from './screen'
import { SignedOut } from './signed-out'
import { unionGrants } from './staff-work'
import { useMinute } from './use-minute'
import { whoLooks } from './who-looks'

interface StaffScreenProps {
  /** What somebody must be allowed, for one union at least, to have this screen. */
  readonly may: readonly StaffAction[]
  readonly bar?: boolean
  readonly tab?: boolean
  readonly children: (home: Home) => ReactNode
}

/** The frame of every staff screen: only for those who may, and under a watermark that says who looks and when. */
export function StaffScreen({ may, children, ...frame }: StaffScreenProps) {
  const { session } = useConnection()
  const state = useSession()
  const { tab } = frame
  if (state.at === 'signed-out' || state.at === 'outside-wechat') {
    return <Screen tab={tab}>{state.at === 'signed-out' && <SignedOut />}</Screen>
  }
  const { home } = state
  if (!home) {
    const moment = state.at === 'opening' ? ({ at: 'waiting' } as const) : state
    return <ScreenInItsPlace tab={tab} moment={moment} onAgain={() => void session.open()} />
  }
  if (!may.some((action) => mayEver(unionGrants(home.staff), action))) {
    return (
      <Screen tab={tab}>
        <Section title="这里是工会工作人员用的">
          <Text>您还没有这项权限，请联系本会管理员。</Text>
          {!tab && (
            <ActionButton kind="other" onTap={() => open('home')}>
              回首页
            </ActionButton>
          )}
        </Section>
      </Screen>
    )
  }
  return (
    <Screen {...frame} offlineSays="现在没信号，看到的可能不是最新的">
      {children(home)}
      <Watched home={home} />
    </Screen>
  )
}

function Watched({ home }: { home: Home }) {
  const { now } = useConnection()
  return <Watermark lines={[whoLooks(home), useMinute(now)]} />
}
