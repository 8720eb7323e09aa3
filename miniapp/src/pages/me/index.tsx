import type { Home } from '@gongyou/shared/contracts/contract'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import { Text } from '@tarojs/components'
import { EntryLine } from '../../components/entry-line'
import { FactList } from '../../components/fact-list'
import { Section } from '../../components/section'
import { Tick } from '../../components/tick'
import { inFours } from '../../features/membership/card-face'
import { useNewMessages } from '../../features/people/use-new-messages'
import { open } from '../../platform/navigation'
import { useConnection, useSession } from '../../session/connection'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { SignedOut } from '../../session/signed-out'
import { useFrontTab } from '../../session/use-front-tab'
import { useLargeType } from '../../session/use-large-type'
import type { LedgerKind } from '../ledger/index'
import { SignOut } from './sign-out'

/** A worker's own: what is known, who looked at it, how large to write, and the way out. */
export default function MePage() {
  useFrontTab('me')
  const { session } = useConnection()
  const state = useSession()
  if (state.at === 'outside-wechat') return <Screen tab />
  if (state.at === 'signed-out') {
    return (
      <Screen tab>
        <SignedOut />
        <TypeSize />
      </Screen>
    )
  }
  if (!state.home) {
    const moment = state.at === 'opening' ? ({ at: 'waiting' } as const) : state
    return <ScreenInItsPlace tab moment={moment} onAgain={() => void session.open()} />
  }
  const { membership } = state.home
  const isMember = membership !== null && isMembershipHeld(membership.state)
  return (
    <Screen tab offlineSays="现在没信号，这是手机里存的信息">
      <WhoIAm home={state.home} />
      <Ledgers />
      <Section>
        <EntryLine says="改资料、换手机号" onTap={() => open('ownData')} />
        <EntryLine says={isMember ? '换工会、没活干、退会' : '以前入过会，点这里'} onTap={() => open('changes')} />
      </Section>
      <TypeSize />
      <SignOut />
    </Screen>
  )
}

/** ID number and phone as the server masks them: whole ones are never on this phone. */
function WhoIAm({ home: { account, person, membership } }: { home: Home }) {
  const known: [label: string, value: string | undefined][] = [
    ['姓名', person?.name],
    ['会员号', membership ? inFours(membership.memberNumber) : undefined],
    ['身份证号', person?.nationalId],
    ['手机号', account.phone],
  ]
  const facts = known.flatMap(([label, value]) => (value ? [{ label, value: <Text>{value}</Text> }] : []))
  return (
    <Section title="我的信息">
      {facts.length > 0 ? <FactList facts={facts} /> : <Text>还没有您的信息，入会时填了才有</Text>}
    </Section>
  )
}

function Ledgers() {
  const news = useNewMessages()
  const openLedger = (kind: LedgerKind) => () => open('ledger', { kind })
  return (
    <Section>
      <EntryLine says="我的消息" news={news > 0 ? `${news}条新的` : undefined} onTap={openLedger('messages')} />
      <EntryLine says="我的经历" onTap={openLedger('history')} />
      <EntryLine says="谁看过我的信息" onTap={openLedger('access')} />
      <EntryLine says="我同意过的" onTap={openLedger('consents')} />
    </Section>
  )
}

function TypeSize() {
  const { typeSize } = useConnection()
  const large = useLargeType()
  return (
    <Section>
      <Tick ticked={large} says="大字显示" onTap={() => typeSize.choose(!large)}>
        <Text className="strong">大字显示</Text>
      </Tick>
      <Text className="quiet">没选过的时候，跟着微信里的字号走</Text>
    </Section>
  )
}
