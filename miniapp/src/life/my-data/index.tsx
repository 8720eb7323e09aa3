import type { Instant } from '@gongyou/shared/kernel/time'
import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { useMyData, type MyData } from '../../features/people/use-my-data'
import { open, replace } from '../../platform/navigation'
import { usePulledDown } from '../../platform/page'
import { momentWords } from '../../session/calendar'
import { useSession } from '../../session/connection'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { TapNotice } from '../../session/tap-notice'

/** Everything that is held of somebody, to read and to take along; and the consent, to take back. */
export default function MyDataPage() {
  const own = useMyData()
  const { shown, again, data, exporting, show } = own
  usePulledDown(again)
  if (shown.at !== 'here') return <ScreenInItsPlace moment={shown} onAgain={() => void again()} />
  return (
    <Screen>
      {data ? (
        <Exported data={data} own={own} />
      ) : (
        <Section title="我们存了您的什么">
          <Text>您填的、工会办的、谁看过，一条不少都给您。身份证号和手机号只显示几位，免得手机丢了被人看去。</Text>
          <TapNotice progress={exporting} />
          <ActionButton kind="other" busy={exporting.at === 'sending'} onTap={() => void show()}>
            看我的全部数据
          </ActionButton>
        </Section>
      )}
      <Withdrawal own={own} />
    </Screen>
  )
}

interface OwnProps {
  readonly own: ReturnType<typeof useMyData>
}

function Exported({ data, own: { copied, copyAll } }: OwnProps & { readonly data: MyData }) {
  const { madeAt, person, membership, applications, consents, claims, history, accesses } = data
  const facts: [label: string, value: string | undefined][] = [
    ['姓名', person?.name],
    ['身份证号', person?.nationalId],
    ['手机号', data.account.phone],
    ['会籍', membership?.union.name],
    ['入会申请', `${applications.length}份`],
    ['同意过的', `${consents.length}条`],
    ['领过的福利', `${claims.length}份`],
    ['经历', `${history.length}条`],
    ['被看过', `${accesses.length}次`],
  ]
  return (
    <Section title="我们存了您的这些">
      <FactList facts={facts.flatMap(([label, value]) => (value ? [{ label, value: <Text>{value}</Text> }] : []))} />
      <Text className="quiet">{`${momentWords(madeAt as Instant)}整理的`}</Text>
      {copied === true && <Notice kind="good">全部复制好了，粘到文件里或发给自己就能存下</Notice>}
      {copied === false && <Notice kind="wait">没有复制成，再点一次</Notice>}
      <ActionButton onTap={() => void copyAll(data)}>复制全部，带走一份</ActionButton>
    </Section>
  )
}

/** As easy as giving it; what follows is said before, and sent back with the tap. */
function Withdrawal({ own: { consent, withdrawing, withdraw } }: OwnProps) {
  const application = useSession().home?.application
  if (!consent) return null
  if (consent.follows === 'withdraws-application') {
    return (
      <Section title="收回同意">
        <Text>收回用身份证号的同意，申请就办不下去了。把申请撤回就行，以后随时能再申请。</Text>
        <ActionButton kind="other" onTap={() => open('progress', { id: application?.id })}>
          去撤回申请
        </ActionButton>
      </Section>
    )
  }
  const takeBack = () => void withdraw(consent).then((left) => left && replace('leave'))
  return (
    <Section title="收回同意">
      <Text>
        收回用身份证号的同意，就认不出您是谁，会籍留不住：等于退会。办好以前随时能撤回，30天后您的信息都删掉。
      </Text>
      <TapNotice progress={withdrawing} />
      <ActionButton kind="grave" busy={withdrawing.at === 'sending'} onTap={takeBack}>
        收回同意并退会
      </ActionButton>
    </Section>
  )
}
