import { isBefore, type Instant } from '@gongyou/shared/kernel/time'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { useConnection } from '../../session/connection'
import { FileNotice } from '../../session/file-notice'
import { useFile } from '../../session/use-file'
import { shortMoment } from '../../session/calendar'
import type { PassedOnList } from './use-passed-on-lists'

interface PassedOnListSectionProps {
  readonly list: PassedOnList
  readonly mayConfirm: boolean
  readonly busy: boolean
  readonly onConfirm: () => void
}

/** One list on its way: who gets it, how far it is, and its files as long as they can be opened. */
export function PassedOnListSection({ list, mayConfirm, busy, onConfirm }: PassedOnListSectionProps) {
  const { to, claims, askedAt, state, isOwn } = list
  const [asking, setAsking] = useState(false)
  const send = () => {
    setAsking(false)
    onConfirm()
  }
  return (
    <Section title={`给${to}`}>
      <Text>{`${claims}人，${shortMoment(askedAt as Instant)}要的`}</Text>
      {state === 'asked' && isOwn && <Notice kind="wait">等另一位普惠专员确认</Notice>}
      {state === 'asked' && !isOwn && mayConfirm && (
        <ActionButton busy={busy} onTap={() => setAsking(true)}>
          确认可以给
        </ActionButton>
      )}
      <Sheet title="名单可以给出去？" open={asking} onClose={() => setAsking(false)}>
        <Text>{`名单里有${claims}人的姓名和身份证号，都是本人勾选同意的。确认后，要名单的那位一天之内能打开。`}</Text>
        <ActionButton kind="grave" onTap={send}>
          我核过用途，确认
        </ActionButton>
        <ActionButton kind="other" onTap={() => setAsking(false)}>
          先不动
        </ActionButton>
      </Sheet>
      {state === 'confirmed' && <ListFiles list={list} />}
    </Section>
  )
}

/** For the one who asked; a long list comes in several files. */
function ListFiles({ list: { to, links = [], diesAt, isOwn, opened } }: Pick<PassedOnListSectionProps, 'list'>) {
  const { now } = useConnection()
  const { moment, fetchFile } = useFile()
  const isOver = diesAt !== undefined && !isBefore(now(), diesAt as Instant)
  if (!isOwn) return <Text className="quiet">{`已确认，打开过${opened}次`}</Text>
  if (isOver || links.length === 0) return <Text className="quiet">已经打不开了，要用请重新要一份</Text>
  return (
    <>
      {diesAt && <Text className="quiet">{`${shortMoment(diesAt as Instant)}以后打不开，打开过${opened}次`}</Text>}
      {links.map((link, place) => {
        const says = links.length === 1 ? '名单' : `名单第${place + 1}份`
        return (
          <ActionButton
            key={link}
            kind="other"
            busy={moment.at === 'fetching'}
            onTap={() => void fetchFile('list.open', { link }, { says, kind: 'spreadsheet', name: `${says} 给${to}` })}
          >
            {`打开${says}`}
          </ActionButton>
        )
      })}
      <FileNotice moment={moment} />
    </>
  )
}
