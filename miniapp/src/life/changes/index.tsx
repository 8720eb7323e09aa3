import { isMembershipHeld, type MembershipState } from '@gongyou/shared/domain/membership/states'
import { Text } from '@tarojs/components'
import { EntryLine } from '../../components/entry-line'
import { Section } from '../../components/section'
import { open } from '../../platform/navigation'
import { useConnection, useSession } from '../../session/connection'
import { Screen, ScreenInItsPlace } from '../../session/screen'

interface StateProps {
  readonly state: MembershipState
}

/** The way to what is rare: for a member what may come over a membership, for everybody else the ways back to one. */
export default function ChangesPage() {
  const { session } = useConnection()
  const state = useSession()
  if (!state.home && state.at !== 'outside-wechat' && state.at !== 'signed-out') {
    const moment = state.at === 'opening' ? ({ at: 'waiting' } as const) : state
    return <ScreenInItsPlace moment={moment} onAgain={() => void session.open()} />
  }
  const membership = state.home?.membership
  const isMember = membership && isMembershipHeld(membership.state)
  return (
    <Screen>
      {isMember ? (
        <OfAMember state={membership.state} />
      ) : (
        <>
          {membership && <OfAnEnded state={membership.state} />}
          <WaysBack />
        </>
      )}
    </Screen>
  )
}

/** What is harmless first; leaving stands by itself. */
function OfAMember({ state }: StateProps) {
  const isLeaving = state === 'leaving'
  return (
    <>
      {!isLeaving && (
        <Section>
          <EntryLine says="换一家工会" onTap={() => open('landing')} />
          <EntryLine says="要出门半年以上" onTap={() => open('trip')} />
          <EntryLine
            says={state === 'retained' ? '又有活干了' : '没活干了，先留着会籍'}
            onTap={() => open('workLoss')}
          />
        </Section>
      )}
      <Section>
        <EntryLine says={isLeaving ? '退会办到哪了，撤回退会' : '退出工会'} onTap={() => open('leave')} />
      </Section>
    </>
  )
}

/** What is left to see of a membership that has ended. */
function OfAnEnded({ state }: StateProps) {
  if (state !== 'left' && state !== 'expelled') return null
  return (
    <Section>
      {state === 'left' ? (
        <EntryLine says="看退会证明" onTap={() => open('leave')} />
      ) : (
        <EntryLine says="看工会的决定，请上级再看" onTap={() => open('decision')} />
      )}
    </Section>
  )
}

function WaysBack() {
  return (
    <>
      <Section title="在别处入过会">
        <Text>单位、街道或老系统里入的会，查到了点一下就能用，会龄照算。</Text>
        <EntryLine says="认领会籍" onTap={() => open('adopt')} />
      </Section>
      <Section title="在旧微信上入过会">
        <Text>微信换了、丢了，会籍能换到这个微信上，会员号不变。</Text>
        <EntryLine says="换到这个微信" onTap={() => open('recover')} />
      </Section>
    </>
  )
}
