import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useTap } from '../../api/use-tap'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { useConnection, useSession } from '../../session/connection'
import { TapNotice } from '../../session/tap-notice'

interface StillHereProps {
  /** To where what has changed is put right. */
  readonly onChanged: () => void
}

/** The question that only the silent are asked, every three months: one tap answers it. */
export function StillHere({ onChanged }: StillHereProps) {
  const { session } = useConnection()
  const isAsked = useSession().home?.stillHere !== undefined
  const confirming = useTap('me.confirm')
  const [isAnswered, setAnswered] = useState(false)
  if (isAnswered) return <Notice kind="good">记下了，谢谢您</Notice>
  if (!isAsked) return null

  const confirm = async () => {
    if (!(await confirming.send({}))) return
    session.learn({ stillHere: undefined })
    setAnswered(true)
  }
  return (
    <Section title="好久不见，您的信息没变吧？">
      <Text>手机号、职业、干活的地方都和以前一样，点一下就行。</Text>
      <TapNotice progress={confirming.progress} />
      <ActionButton busy={confirming.progress.at === 'sending'} onTap={() => void confirm()}>
        信息没变
      </ActionButton>
      <LinkLine says="有变化，去改" onTap={onChanged} />
    </Section>
  )
}
