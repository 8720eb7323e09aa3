import type { Home } from '@gongyou/shared/contracts/contract'
import { problems } from '@gongyou/shared/contracts/problems'
import { stateWords } from '@gongyou/shared/contracts/words'
import { mayEver, type HeldGrant } from '@gongyou/shared/domain/staff/rights'
import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { recallDraft } from '../../features/enrolment/draft'
import { open } from '../../platform/navigation'
import { usePulledDown, useShown } from '../../platform/page'
import { canScan, scanCode } from '../../platform/scan'
import { tell } from '../../platform/tell'
import { useConnection, useSession } from '../../session/connection'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { OutsideWechat, SignedOut } from '../../session/signed-out'

/** Where this person stands, and the one thing to do about it. */
export default function HomePage() {
  const { session } = useConnection()
  const state = useSession()
  useShown(() => void session.freshenHome())
  usePulledDown(() => session.refreshHome())

  if (state.home) return <HomeOf home={state.home} />
  if (state.at === 'outside-wechat' || state.at === 'signed-out') {
    return <Screen>{state.at === 'signed-out' ? <SignedOut /> : <OutsideWechat />}</Screen>
  }
  return (
    <ScreenInItsPlace moment={state.at === 'opening' ? { at: 'waiting' } : state} onAgain={() => void session.open()} />
  )
}

function HomeOf({ home }: { home: Home }) {
  return (
    <Screen>
      {home.membership ? (
        <MemberSection membership={home.membership} />
      ) : (
        <JoinSection application={home.application} />
      )}
      <StaffSection staff={home.staff} />
    </Screen>
  )
}

function MemberSection({ membership }: { membership: NonNullable<Home['membership']> }) {
  return (
    <Section title="您是工会会员">
      <Text className="title">{membership.union.name}</Text>
      <ActionButton onTap={() => open('card')}>看会员证</ActionButton>
    </Section>
  )
}

const finished: readonly NonNullable<Home['application']>['state'][] = ['withdrawn', 'lapsed', 'rejected']

function JoinSection({ application }: Pick<Home, 'application'>) {
  const { store, now } = useConnection()
  const draft = recallDraft(store, now())
  const scan = async () => {
    const scanned = await scanCode()
    if (scanned.kind === 'code') open('landing', { code: scanned.code })
    if (scanned.kind === 'no-code') tell(problems['code-unknown'].says)
  }
  const underWay = application && !finished.includes(application.state)
  return (
    <>
      {application && (
        <Section title="您的入会申请">
          <Notice kind={application.state === 'returned' ? 'wrong' : 'wait'}>{stateWords[application.state]}</Notice>
          <Text>{application.union.name}</Text>
          <ActionButton kind={underWay ? 'do' : 'other'} onTap={() => open('progress', { id: application.id })}>
            看进度
          </ActionButton>
        </Section>
      )}
      {!underWay && draft && (
        <Section title="还差几步，接着填">
          <ActionButton onTap={() => open('join', { code: draft.origin.unionCode, lane: draft.origin.lane })}>
            接着填
          </ActionButton>
        </Section>
      )}
      {!underWay && (
        <Section title="加入工会">
          <Text>扫海报上的码，填姓名和身份证号就行。不拍身份证、不要银行卡、不要验证码。</Text>
          <ActionButton kind={draft ? 'other' : 'do'} onTap={canScan ? () => void scan() : () => open('landing')}>
            我要入会
          </ActionButton>
          {canScan && <LinkLine says="扫不了，输海报下面的字" onTap={() => open('landing')} />}
        </Section>
      )}
    </>
  )
}

function StaffSection({ staff }: Pick<Home, 'staff'>) {
  const grants = staff.filter((grant): grant is typeof grant & HeldGrant => grant.unionId !== undefined)
  if (!mayEver(grants, 'see-queue')) return null
  return (
    <Section title="工会工作">
      <ActionButton kind="other" onTap={() => open('queue')}>
        入会审核
      </ActionButton>
    </Section>
  )
}
