import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { copy } from '../../platform/clipboard'
import './imported-code.scss'

/** A code from elsewhere: read out, or put where it can be pasted. It is good where it comes from and nowhere else. */
export function ImportedCode({ code }: { readonly code: string }) {
  const [isCopied, setCopied] = useState(false)
  const take = async () => setCopied(await copy(code))
  return (
    <View className="imported-code">
      <Text className="quiet">您的券码，只给您一个人</Text>
      <View className="imported-code-text" aria-role="img" aria-label={`券码 ${code.split('').join(' ')}`}>
        <Text>{code}</Text>
      </View>
      {isCopied && <Notice kind="good">已复制，到要用的地方粘贴</Notice>}
      <ActionButton onTap={() => void take()}>复制券码</ActionButton>
    </View>
  )
}
