import type { ApplicationReply } from '@gongyou/shared/contracts/contract'
import { placementRuleWords, placementWords } from '@gongyou/shared/contracts/words'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { LinkLine } from '../../components/link-line'
import { Section } from '../../components/section'
import { toldOfWorker, wordFor } from '../../session/told-to-staff'

/** Why the application is here, and why at none of the unions that are asked before this one. */
export function PlacementSection({ application }: { application: ApplicationReply }) {
  const [unfolded, setUnfolded] = useState(false)
  const { union, placementDecision } = application
  const { skipped } = placementDecision
  return (
    <Section title="为什么分到这里">
      <Text className="strong">{union.name}</Text>
      <Text>{whyHere(application) || '由平台分到这里'}</Text>
      {skipped.length > 0 && (
        <LinkLine says={unfolded ? '收起' : '为什么不是别家'} onTap={() => setUnfolded(!unfolded)} />
      )}
      {unfolded && (
        <View aria-role="list">
          {skipped.map(({ rule, reason }) => (
            <View key={rule} aria-role="listitem">
              <Text>{skippedWords(rule, reason)}</Text>
            </View>
          ))}
        </View>
      )}
    </Section>
  )
}

/** `工友扫的就是这家工会的码`; a reason newer than this app is passed over. */
export function whyHere({ placementDecision }: Pick<ApplicationReply, 'placementDecision'>): string {
  const known = placementDecision.reasons.flatMap((reason) => wordFor(placementWords, reason) ?? [])
  return toldOfWorker(known.join('；'))
}

function skippedWords(rule: number, reason: string): string {
  const said = [wordFor(placementRuleWords, String(rule)), wordFor(placementWords, reason)]
  return toldOfWorker(said.filter(Boolean).join('：'))
}
