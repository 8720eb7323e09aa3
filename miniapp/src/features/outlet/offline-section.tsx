import type { Instant } from '@gongyou/shared/kernel/time'
import { Text, View } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { clockWords } from '../../session/calendar'
import { TapNotice } from '../../session/tap-notice'
import type { useOfflineBook } from './use-offline-book'

/** What is noted without a network: how many wait, what came to nothing, and how a phone is made ready for it. */
export function OfflineSection({ offline }: { readonly offline: ReturnType<typeof useOfflineBook> }) {
  const { book, registering, register, tell, clear } = offline
  const waiting = book?.waiting.length ?? 0
  const untaken = book?.untaken ?? []
  return (
    <Section title="没信号的时候">
      {waiting > 0 && (
        <>
          <Notice kind="wait">{`${waiting}张记在本机，还没确认。连上网自动核对，24小时内要连一次。`}</Notice>
          <ActionButton kind="other" onTap={() => void tell()}>
            现在核对
          </ActionButton>
        </>
      )}
      {untaken.length > 0 && (
        <>
          <Notice kind="wrong">
            <Text className="strong">{`${untaken.length}张没有算数`}</Text>
            {untaken.map(({ sequence, at, says }) => (
              <View key={sequence}>
                <Text>{`${clockWords(at as Instant)}那张：${says}`}</Text>
              </View>
            ))}
          </Notice>
          <LinkLine says="知道了，不再显示" onTap={clear} />
        </>
      )}
      {book ? (
        <Text className="quiet">本机已登记，没信号也能扫。</Text>
      ) : (
        <>
          <Text>先在有信号时登记本机一次，没信号就能先记下。一位核销员同时只能登记一台。</Text>
          <ActionButton kind="other" busy={registering.at === 'sending'} onTap={() => void register()}>
            登记本机
          </ActionButton>
        </>
      )}
      <TapNotice progress={registering} />
    </Section>
  )
}
