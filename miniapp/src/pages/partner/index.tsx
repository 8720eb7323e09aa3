import type { Landing } from '@gongyou/shared/contracts/contract'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { JoinBar } from '../../features/people/join-bar'
import { HandedOver } from '../../features/unions/handed-over'
import { partnerTokenIn } from '../../features/unions/partner-token'
import { UnionFacts } from '../../features/unions/union-facts'
import { UnionHead } from '../../features/unions/union-head'
import { usePartnerArrival, type Handed } from '../../features/unions/use-partner-arrival'
import { wayInto } from '../../features/unions/way-in'
import { open, replace } from '../../platform/navigation'
import { usePageParams, wordsIn } from '../../platform/page'
import { PhoneLine } from '../../components/phone-line'
import { ring } from '../../platform/phone-call'
import { useSession } from '../../session/connection'
import { OutsideWechat } from '../../session/outside-wechat'
import { Screen, ScreenInItsPlace } from '../../session/screen'

/** What a partner's link opens: who led here and what they passed on, the union, and one button. */
export default function PartnerPage() {
  const { q, token } = usePageParams()
  const session = useSession()
  const given = token ?? partnerTokenIn(wordsIn(q))
  if (session.at === 'outside-wechat') {
    return (
      <Screen readOnly>
        <OutsideWechat />
      </Screen>
    )
  }
  return given === undefined ? <LeadsNowhere /> : <Arrival token={given} />
}

function Arrival({ token }: { readonly token: string }) {
  const { moment, again } = usePartnerArrival(token)
  switch (moment.at) {
    case 'waiting':
    case 'offline':
      return <ScreenInItsPlace moment={moment} onAgain={again} />
    case 'stale':
      return <LeadsNowhere says={moment.problem.detail} landing={moment.landing} />
    case 'here': {
      const { arrival, partner, landing } = moment.arrival
      return (
        <Screen bar>
          <HandedOver partner={partner} handed={moment.handed} />
          <TheUnion landing={landing} />
          <WayOn landing={landing} arrival={arrival} handed={moment.handed} />
        </Screen>
      )
    }
  }
}

function TheUnion({ landing }: { landing: Landing }) {
  return (
    <>
      <Section>
        <UnionHead union={landing.union} />
        <UnionFacts landing={landing} />
      </Section>
      <Section>
        <PhoneLine name="工会电话" phone={landing.union.phone} onRing={ring} />
      </Section>
    </>
  )
}

interface WayOnProps {
  readonly landing: Landing
  readonly arrival: string
  readonly handed: Handed
}

/** The one thing to do, by who was led here: the partner knew of no membership. */
function WayOn({ landing, arrival, handed }: WayOnProps) {
  const { home } = useSession()
  const { union, code, fastLane } = landing
  switch (wayInto({ id: union.id, acceptsIndividuals: true, active: true }, home)) {
    case 'here':
      return <Only says="您就在这家工会，看会员证" onTap={() => open('card')} />
    case 'track':
      return <Only says="看进度" onTap={() => open('progress', { id: home?.application?.id })} />
    case 'transfer':
      return <Only says="把会籍转到这里" onTap={() => open('transfer', { code })} />
    default: {
      const { occupation, platform, region } = handed
      const preset = {
        occupation: occupation ?? landing.occupation,
        platform,
        region: region?.code,
        place: region?.name,
      }
      const lane = fastLane ? 'fast' : 'review'
      return (
        <JoinBar onJoin={() => open('join', { code, arrival, lane, ...preset })}>
          {landing.actions.includes('adopt') && <LinkLine says="早就是会员，认领会籍" onTap={() => open('adopt')} />}
        </JoinBar>
      )
    }
  }
}

function Only({ says, onTap }: { readonly says: string; readonly onTap: () => void }) {
  return (
    <BottomBar>
      <ActionButton onTap={onTap}>{says}</ActionButton>
    </BottomBar>
  )
}

/** The link is no good; the union it led to may be known all the same. */
function LeadsNowhere({
  says = '这个入口打不开，请回原来的应用再点一次',
  landing,
}: {
  says?: string
  landing?: Landing
}) {
  return (
    <Screen bar>
      <Notice kind="wait">{says}</Notice>
      {landing && <TheUnion landing={landing} />}
      <BottomBar>
        {landing ? (
          <ActionButton onTap={() => replace('landing', { code: landing.code })}>从工会页面接着办</ActionButton>
        ) : (
          <ActionButton onTap={() => open('home')}>回首页</ActionButton>
        )}
      </BottomBar>
    </Screen>
  )
}
