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

/** The same in a browser outside WeChat, where nobody can sign in. */
export function OutsideWechat() {
  return (
    <Section title="请在微信里打开">
      <Text>打开微信「扫一扫」，扫海报上的码。</Text>
    </Section>
  )
}
