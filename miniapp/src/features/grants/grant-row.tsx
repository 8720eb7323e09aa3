import { localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { dateWords } from '../../session/calendar'
import { grantLine } from './grant-words'
import type { Grant } from './use-grants'

interface GrantRowProps {
  readonly grant: Grant
  readonly busy: boolean
  /** Nothing where this person may not take it back. */
  readonly onTake?: () => void
  readonly onHandOver?: () => void
}

/** Somebody with a role; taking it back is asked once more. */
export function GrantRow({ grant, busy, onTake, onHandOver }: GrantRowProps) {
  const [asking, setAsking] = useState(false)
  const { holder, grantedAt } = grant
  const take = () => {
    setAsking(false)
    onTake?.()
  }
  return (
    <Section>
      <View>
        <View className="strong">{grantLine(grant)}</View>
        <View className="quiet">{`${dateWords(localDateOf(grantedAt as Instant))}起${holder.memberNumber ? ` · 会员号${holder.memberNumber}` : ''}`}</View>
      </View>
      {onTake && <LinkLine says="收回这项权限" onTap={() => setAsking(true)} />}
      {onHandOver && <LinkLine says="换人，权限都交过去" onTap={onHandOver} />}
      <Sheet title="收回这项权限？" open={asking} onClose={() => setAsking(false)}>
        <Text className="strong">{grantLine(grant)}</Text>
        <Text>收回后马上生效，这位再打开就看不到了。会籍不受影响。</Text>
        <ActionButton kind="grave" busy={busy} onTap={take}>
          确定收回
        </ActionButton>
        <ActionButton kind="other" onTap={() => setAsking(false)}>
          先不动
        </ActionButton>
      </Sheet>
    </Section>
  )
}
