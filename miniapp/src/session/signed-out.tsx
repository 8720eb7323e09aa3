import { Text } from '@tarojs/components'
import { ActionButton } from '../components/action-button'
import { Section } from '../components/section'
import { useConnection } from './connection'

/** In the place of what needs an account: nothing signs in again but the worker's own tap. */
export function SignedOut() {
  const { session } = useConnection()
  return (
    <Section title="您已退出登录">
      <Text>这台手机上的会员证和填过的内容都清掉了。</Text>
      <ActionButton onTap={() => void session.open()}>重新登录</ActionButton>
    </Section>
  )
}
