import { Text } from '@tarojs/components'
import { useState } from 'react'
import { useTap } from '../../api/use-tap'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { useConnection, useSession } from '../../session/connection'
import { TapNotice } from '../../session/tap-notice'

/**
 * A member's employer has a union of its own. Whether to be moved there is the member's to say, and nobody there is
 * shown anything before a yes.
 */
export function EmployerProposal() {
  const { session } = useConnection()
  const question = useSession().home?.employerQuestion
  const answering = useTap('employer.answer')
  const [agreed, setAgreed] = useState<boolean>()

  if (agreed !== undefined) {
    return (
      <Notice kind="good">
        {agreed ? '已告诉工会。会籍转好会通知您，不合适还能撤销。' : '好，会籍不动，那边谁也没看到。'}
      </Notice>
    )
  }
  if (!question) return null
  const answer = async (agrees: boolean) => {
    const answered = await answering.send({ unionId: question.unionId, agrees })
    if (!answered) return session.refreshHome()
    session.learn({ employerQuestion: undefined })
    setAgreed(agrees)
  }
  const busy = answering.progress.at === 'sending'
  return (
    <Section title="您单位有工会，愿意转过去吗？">
      <Text className="strong">{question.unionName}</Text>
      <Text>会员号、会龄、领过的福利都不变。</Text>
      <TapNotice progress={answering.progress} />
      <ActionButton busy={busy} onTap={() => void answer(true)}>
        愿意转过去
      </ActionButton>
      <ActionButton kind="other" busy={busy} onTap={() => void answer(false)}>
        不用，就在这里
      </ActionButton>
      <Text className="quiet">为什么问：转过去，单位工会的人就知道您是会员。您不点「愿意」，那边谁也看不到。</Text>
    </Section>
  )
}
