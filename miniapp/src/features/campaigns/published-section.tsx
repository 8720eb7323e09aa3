import { routeOf } from '@gongyou/shared/contracts/routes'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { addressOf } from '../../platform/address'
import { copy } from '../../platform/clipboard'
import type { StaffDraw } from './use-staff-draw'

type CopyMoment = 'idle' | 'copied' | 'not-copied'

/**
 * What is published of a draw, and the address of all of it to be passed on: whoever can reckon can recompute the
 * winners from it, and a worker does by a tap on the own page of the draw.
 * The lists themselves, of thousands of tickets, are more than a phone copies.
 */
export function PublishedSection({ draw }: { readonly draw: StaffDraw }) {
  const [moment, setMoment] = useState<CopyMoment>('idle')
  const { benefitId: id, state, commitment, entriesDigest, seed } = draw

  async function pass(): Promise<void> {
    const isCopied = await copy(addressOf(routeOf('draw.published').path.replace('{id}', encodeURIComponent(id))))
    setMoment(isCopied ? 'copied' : 'not-copied')
  }

  return (
    <Section title="已经公布的">
      <FactList
        facts={[
          { label: '封存码', value: <Digest of={commitment} /> },
          ...(entriesDigest ? [{ label: '名单指纹', value: <Digest of={entriesDigest} /> }] : []),
          ...(seed ? [{ label: '种子', value: <Digest of={seed} /> }] : []),
        ]}
      />
      {state === 'done' && (
        <ActionButton kind="other" onTap={() => void pass()}>
          复制公布名单的网址
        </ActionButton>
      )}
      {moment === 'copied' && (
        <Notice kind="good">复制好了。打开是名单和数，懂计算的人能照着重算；工友在抽签页点一下就能算</Notice>
      )}
      {moment === 'not-copied' && <Notice kind="wait">手机不让复制，请再点一次</Notice>}
    </Section>
  )
}

/** Long and without a gap: cut into fours, so that it breaks on a narrow phone and can be compared. */
function Digest({ of }: { readonly of: string }) {
  return <Text>{of.replace(/(.{4})(?=.)/g, '$1 ')}</Text>
}
