import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { Text } from '@tarojs/components'
import { EntryLine } from '../../components/entry-line'
import { Section } from '../../components/section'
import { open } from '../../platform/navigation'
import { useSession } from '../../session/connection'
import { Screen } from '../../session/screen'

/** The way to what is rare: for a member what may come over a membership, for everybody else the ways back to one. */
export default function ChangesPage() {
  const membership = useSession().home?.membership
  const isMember = membership && isMembershipHeld(membership.state)
  return (
    <Screen>
      {isMember ? (
        <OfAMember isLeaving={membership.state === 'leaving'} />
      ) : (
        <WaysBack hasLeft={membership?.state === 'left'} />
      )}
    </Screen>
  )
}

/** What is harmless first; leaving stands by itself. */
function OfAMember({ isLeaving }: { readonly isLeaving: boolean }) {
  return (
    <>
      <Section>
        <EntryLine says="换一家工会" onTap={() => open('landing')} />
      </Section>
      <Section>
        <EntryLine says={isLeaving ? '退会办到哪了，撤回退会' : '退出工会'} onTap={() => open('leave')} />
      </Section>
    </>
  )
}

function WaysBack({ hasLeft }: { readonly hasLeft: boolean }) {
  return (
    <>
      {hasLeft && (
        <Section>
          <EntryLine says="看退会证明" onTap={() => open('leave')} />
        </Section>
      )}
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
