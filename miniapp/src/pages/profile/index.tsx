import type { ApplicationReply } from '@gongyou/shared/contracts/contract'
import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { isBlank, isProfileOpen } from '../../features/enrolment/profile'
import { ProfileFields } from '../../features/enrolment/profile-fields'
import { useApplication } from '../../features/enrolment/use-application'
import { useProfile } from '../../features/enrolment/use-profile'
import { open } from '../../platform/navigation'
import { usePageParams } from '../../platform/page'
import { Screen, ScreenInItsPlace } from '../../session/screen'

/** What a member may add after joining: never before the card, and all of it may be left out. */
export default function ProfilePage() {
  const { id = '' } = usePageParams()
  const { moment, again } = useApplication(id)
  if (moment.at !== 'here') return <ScreenInItsPlace moment={moment} onAgain={() => void again()} />
  if (isProfileOpen(moment.application)) return <ProfileForm application={moment.application} onSent={again} />
  return (
    <Screen>
      <ProfileDone state={moment.application.state} />
    </Screen>
  )
}

function ProfileDone({ state }: Pick<ApplicationReply, 'state'>) {
  if (state !== 'admitted' && state !== 'closed') {
    return (
      <Section title="入会以后再来完善资料">
        <ActionButton onTap={() => open('home')}>回首页</ActionButton>
      </Section>
    )
  }
  return (
    <Section title="资料已收到，谢谢您">
      <Text>{state === 'closed' ? '入会的事都办完了。' : '等实名核对好，入会的事就都办完了，您不用再做什么。'}</Text>
      <ActionButton onTap={() => open('card')}>看会员证</ActionButton>
    </Section>
  )
}

interface ProfileFormProps {
  readonly application: ApplicationReply
  readonly onSent: () => Promise<unknown>
}

function ProfileForm({ application, onSent }: ProfileFormProps) {
  const { profile, progress, change, send } = useProfile(application, onSent)
  return (
    <Screen bar offlineSays="现在没信号，连上网再提交">
      <Section>
        <Text>这几项都可以不填，不影响会籍和福利。</Text>
        <ProfileFields profile={profile} onChange={change} />
      </Section>
      <BottomBar>
        {progress.at === 'refused' && <Notice kind="wrong">{progress.problem.detail}</Notice>}
        {progress.at === 'offline' && <Notice kind="wait">没信号，填的都还在，连上再点一次</Notice>}
        <ActionButton busy={progress.at === 'sending'} onTap={() => void send()}>
          {isBlank(profile) ? '都不填，直接完成' : '提交资料'}
        </ActionButton>
      </BottomBar>
    </Screen>
  )
}
