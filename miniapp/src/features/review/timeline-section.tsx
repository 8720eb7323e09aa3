import type { ApplicationReply } from '@gongyou/shared/contracts/contract'
import { reasonSentence, stepWords } from '@gongyou/shared/contracts/words'
import type { Instant } from '@gongyou/shared/kernel/time'
import { useState } from 'react'
import { DatedList, type Dated } from '../../components/dated-list'
import { LinkLine } from '../../components/link-line'
import { Section } from '../../components/section'
import { momentWords } from '../../session/calendar'
import { toldOfWorker, wordFor } from '../../session/told-to-staff'
import { actorWords, eventWords } from './staff-words'

type Entry = ApplicationReply['timeline'][number]

/** What happened to the application so far, the latest first; folded, the latest alone. */
export function TimelineSection({ timeline }: Pick<ApplicationReply, 'timeline'>) {
  const [unfolded, setUnfolded] = useState(false)
  const entries = timeline.map(asDated).reverse()
  return (
    <Section title="办到哪了">
      <DatedList items={unfolded ? entries : entries.slice(0, 1)} />
      {entries.length > 1 && <LinkLine says={unfolded ? '收起' : '看全部经过'} onTap={() => setUnfolded(!unfolded)} />}
    </Section>
  )
}

function asDated({ step, at, by, event, reasons }: Entry, place: number): Dated {
  const says = event ? (wordFor(eventWords, event) ?? '有新进展') : stepWords[step]
  return {
    key: `${at} ${place}`,
    on: momentWords(at as Instant),
    says: `${says} · ${actorWords[by]}`,
    more: reasons.map((reason) => toldOfWorker(reasonSentence(reason))),
  }
}
