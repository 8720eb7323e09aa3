import { rollPurposeWords } from '@gongyou/shared/contracts/words'
import { rollPurposes, type RollPurpose } from '@gongyou/shared/domain/membership/roll'
import { mayEver } from '@gongyou/shared/domain/staff/rights'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { Chips } from '../../components/chips'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { RollSection } from '../../features/members/roll-section'
import { useRolls, type RollOf } from '../../features/members/use-rolls'
import { UnionChoice } from '../../features/review/union-choice'
import { usePageParams, usePulledDown, useShownAgain } from '../../platform/page'
import { occupationWord } from '../../session/city-texts'
import { FileNotice } from '../../session/file-notice'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'
import { unionGrants } from '../../session/staff-work'
import { TapNotice } from '../../session/tap-notice'
import { useCityTexts } from '../../session/use-city-texts'
import { useFile } from '../../session/use-file'

/** The roll of a union's members, or of those of one trade in it: masked at once, in full by two persons. */
export default function RollsPage() {
  const { union, occupation } = usePageParams()
  return (
    <StaffScreen may={['see-members']}>
      {({ staff }) => {
        const grants = unionGrants(staff)
        const rights = { maySee: mayEver(grants, 'see-rolls'), mayAsk: mayEver(grants, 'ask-roll') }
        if (union) return <Rolls union={union} occupation={occupation} {...rights} />
        return (
          <UnionChoice action="see-members" staff={staff}>
            {(chosen) => <Rolls key={chosen} union={chosen} {...rights} />}
          </UnionChoice>
        )
      }}
    </StaffScreen>
  )
}

interface RollsProps extends RollOf {
  readonly maySee: boolean
  readonly mayAsk: boolean
}

function Rolls({ maySee, mayAsk, ...of }: RollsProps) {
  return (
    <>
      <MaskedRoll {...of} />
      {maySee && <FullRolls mayAsk={mayAsk} {...of} />}
    </>
  )
}

/** The words for whose roll it is, behind the union's name. */
function useTrade() {
  const { moment } = useCityTexts()
  return (occupation: string | undefined) => (occupation ? `的${occupationWord(moment, occupation)}` : '')
}

function MaskedRoll({ union, occupation }: RollOf) {
  const { moment, fetchFile } = useFile()
  const trade = useTrade()(occupation)
  const wish = { says: '名册', kind: 'pdf', name: '会员名册（遮盖）' } as const
  return (
    <Section title={`名册，号码遮盖${trade && `（${trade.slice(1)}）`}`}>
      <Text>姓名和号码只露一部分，开会签到够用。最多1000人。</Text>
      <ActionButton
        busy={moment.at === 'fetching'}
        onTap={() => void fetchFile('roll.masked', { id: union, occupation }, wish)}
      >
        打开名册（PDF）
      </ActionButton>
      <FileNotice moment={moment} />
    </Section>
  )
}

function FullRolls({ mayAsk, ...of }: RollOf & Pick<RollsProps, 'mayAsk'>) {
  const { shown, again, done, taps, askFor, confirm, withdraw } = useRolls(of)
  const tradeOf = useTrade()
  usePulledDown(again)
  useShownAgain(() => void again())
  const busy = taps.some(({ at }) => at === 'sending')
  return (
    <>
      <Section title="完整名册">
        <Text>
          有姓名、身份证号和手机号。一位要，另一位确认，一天后打不开。名册上的每位会员都会看到谁打开过、为什么。
        </Text>
        {done && <Notice kind="good">{done}</Notice>}
        {taps.map((progress, place) => (
          <TapNotice key={place} progress={progress} />
        ))}
        {mayAsk && <Asking busy={busy} onAsk={(purpose) => void askFor(purpose)} />}
      </Section>
      {shown.at !== 'here' && <InItsPlace moment={shown} onAgain={() => void again()} />}
      {shown.at === 'here' && shown.stale && <Notice kind="wait">{shown.stale}</Notice>}
      {shown.at === 'here' &&
        shown.body.items.map((roll) => (
          <RollSection
            key={roll.id}
            roll={roll}
            trade={tradeOf(roll.occupation)}
            mayAsk={mayAsk}
            busy={busy}
            onConfirm={() => void confirm(roll)}
            onWithdraw={() => void withdraw(roll)}
          />
        ))}
    </>
  )
}

/** What for comes first: it is what the second person and every member read. */
function Asking({ busy, onAsk }: { readonly busy: boolean; readonly onAsk: (purpose: RollPurpose) => void }) {
  const [asking, setAsking] = useState(false)
  const [purpose, setPurpose] = useState<RollPurpose>()
  const send = () => {
    setAsking(false)
    if (purpose) onAsk(purpose)
  }
  const chips = rollPurposes.map((key) => ({ key, label: rollPurposeWords[key] }))
  return (
    <>
      <ActionButton kind="other" busy={busy} onTap={() => setAsking(true)}>
        要一份完整名册
      </ActionButton>
      <Sheet title="完整名册用来做什么？" open={asking} onClose={() => setAsking(false)}>
        <Chips says="用途" chips={chips} chosen={purpose ? [purpose] : []} onTap={setPurpose} />
        <ActionButton disabled={!purpose} onTap={send}>
          要一份
        </ActionButton>
        <ActionButton kind="other" onTap={() => setAsking(false)}>
          先不要
        </ActionButton>
      </Sheet>
    </>
  )
}
