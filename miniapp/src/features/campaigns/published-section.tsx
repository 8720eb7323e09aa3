import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { copy } from '../../platform/clipboard'
import { useConnection } from '../../session/connection'
import { campaignsOfflineWords } from './campaign-words'
import type { StaffDraw } from './use-staff-draw'

type CopyMoment =
  | { readonly at: 'idle' }
  | { readonly at: 'fetching' }
  | { readonly at: 'copied' }
  | { readonly at: 'not-copied'; readonly trouble: string }

/** What is published of a draw, to be passed on whole: whoever has it can recompute the winners. */
export function PublishedSection({ draw }: { readonly draw: StaffDraw }) {
  const { ask } = useConnection()
  const [moment, setMoment] = useState<CopyMoment>({ at: 'idle' })
  const { benefitId: id, state, commitment, entriesDigest, seed } = draw

  async function pass(): Promise<void> {
    setMoment({ at: 'fetching' })
    const reached = await ask('draw.published', { id })
    if (reached.at !== 'answered') {
      const trouble = reached.at === 'offline' ? campaignsOfflineWords : reached.problem.detail
      return setMoment({ at: 'not-copied', trouble })
    }
    const isCopied = await copy(JSON.stringify(reached.body, undefined, 2))
    setMoment(isCopied ? { at: 'copied' } : { at: 'not-copied', trouble: '手机不让复制，请再点一次' })
  }

  return (
    <Section title="已经公布的">
      <FactList
        facts={[
          { label: '封存数指纹', value: <Digest of={commitment} /> },
          ...(entriesDigest ? [{ label: '报名号指纹', value: <Digest of={entriesDigest} /> }] : []),
          ...(seed ? [{ label: '封存的数', value: <Digest of={seed} /> }] : []),
        ]}
      />
      {state === 'done' && (
        <ActionButton kind="other" busy={moment.at === 'fetching'} onTap={() => void pass()}>
          复制全部公布内容
        </ActionButton>
      )}
      {moment.at === 'copied' && <Notice kind="good">复制好了，粘到公告里就行，谁都能照着重算</Notice>}
      {moment.at === 'not-copied' && <Notice kind="wait">{moment.trouble}</Notice>}
    </Section>
  )
}

/** Long and without a gap: cut into fours, so that it breaks on a narrow phone and can be compared. */
function Digest({ of }: { readonly of: string }) {
  return <Text>{of.replace(/(.{4})(?=.)/g, '$1 ')}</Text>
}
