import { Text } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { ActionButton } from '../components/action-button'
import { LinkLine } from '../components/link-line'
import { Sheet } from '../components/sheet'
import { useInFront } from '../platform/page'
import { agreeButtonId, openPrivacyNotice } from '../platform/privacy'
import { useConnection } from './connection'

/**
 * Comes up where WeChat asks outside the phone button. It lies over the page, so whatever was typed is still there
 * after either answer.
 */
export function PrivacySheet() {
  const { privacy } = useConnection()
  const isAsked = useSyncExternalStore(privacy.subscribe, privacy.isAsked, privacy.isAsked)
  const inFront = useInFront()
  if (!isAsked || !inFront) return null
  return (
    <Sheet title="先看看怎么用您的信息" open onClose={privacy.decline}>
      <Text>接下来要用到您的一项信息，只用来办入会和联系您。用什么、存多久，都写在《隐私保护指引》里。</Text>
      <LinkLine says="看《隐私保护指引》" onTap={openPrivacyNotice} />
      <ActionButton
        wechat={{
          id: agreeButtonId,
          openType: 'agreePrivacyAuthorization',
          onAgreePrivacyAuthorization: privacy.agree,
        }}
      >
        同意，接着办
      </ActionButton>
      <ActionButton kind="other" onTap={privacy.decline}>
        先不同意
      </ActionButton>
    </Sheet>
  )
}
