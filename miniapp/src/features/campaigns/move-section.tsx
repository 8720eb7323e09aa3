import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import type { StaffCampaign } from './campaign-draft'
import { movesInOrder, moveWords, type OpenMove } from './move-words'
import { useCampaignMove, type CampaignMoveMoment } from './use-campaign-move'

interface MoveSectionProps {
  readonly campaign: StaffCampaign
  readonly again: () => Promise<unknown>
  readonly onEdit: () => void
}

/** What this person can do with the campaign now; every one of it is asked once more, with what follows from it. */
export function MoveSection({ campaign, again, onEdit }: MoveSectionProps) {
  const { moment, move } = useCampaignMove(campaign, again)
  const [asking, setAsking] = useState<OpenMove>()
  const moves = openMoves(campaign)
  const busy = moment.at === 'sending'
  const send = (name: OpenMove) => {
    setAsking(undefined)
    void move(name)
  }
  if (moves.length === 0 && campaign.state !== 'draft') return null
  return (
    <Section title={nextWords(campaign)}>
      <Moved moment={moment} />
      {campaign.state === 'draft' && (
        <ActionButton kind="other" onTap={onEdit}>
          改内容
        </ActionButton>
      )}
      {moves.map((name) => (
        <ActionButton key={name} kind={moveWords[name].kind} busy={busy} onTap={() => setAsking(name)}>
          {moveWords[name].says}
        </ActionButton>
      ))}
      {moves.map((name) => (
        <Sheet key={name} title={moveWords[name].asks} open={asking === name} onClose={() => setAsking(undefined)}>
          <Text>{moveWords[name].means}</Text>
          <ActionButton kind={moveWords[name].kind === 'grave' ? 'grave' : 'do'} onTap={() => send(name)}>
            {moveWords[name].yes}
          </ActionButton>
          <ActionButton kind="other" onTap={() => setAsking(undefined)}>
            先不动
          </ActionButton>
        </Sheet>
      ))}
    </Section>
  )
}

/** Where one person may decide alone, no second one is asked for; to whoever sends it back, taking it back is the same. */
function openMoves({ moves }: StaffCampaign): OpenMove[] {
  const needless: readonly OpenMove[] = [
    ...(moves.includes('schedule') ? (['submit'] as const) : []),
    ...(moves.includes('sendBack') ? (['withdraw'] as const) : []),
  ]
  return movesInOrder.filter((name) => moves.includes(name) && !needless.includes(name))
}

function nextWords({ state, needsSecondPerson, moves }: StaffCampaign): string {
  if (state === 'in-review') return moves.includes('confirm') ? '等您这第二位看' : '等另一位普惠专员同意'
  if (state === 'draft' && needsSecondPerson) return '钱数较大，要两个人定'
  return state === 'draft' ? '看好了就定下来' : '要办什么'
}

function Moved({ moment }: { readonly moment: CampaignMoveMoment }) {
  if (moment.at === 'not-done') return <Notice kind="wrong">{moment.trouble}</Notice>
  return moment.at === 'done' ? <Notice kind="good">{moment.says}</Notice> : null
}
