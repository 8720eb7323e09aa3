import type { BenefitReply } from '@gongyou/shared/contracts/contract'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { TapNotice } from '../../session/tap-notice'
import { useReminding } from './use-reminding'

const unremindedWords = {
  declined: '微信里没让发消息。点右上角「…」→「设置」→「通知管理」（有的手机叫「订阅消息」），打开后再点一次',
  'not-asked': '微信没反应，过一会儿再点一次',
} as const

/** 开始时提醒我: offered only where it will be kept, so that nobody watches the clock while driving. */
export function Reminding({ benefit }: { readonly benefit: BenefitReply }) {
  const { standing, progress, busy, remind } = useReminding(benefit)
  if (standing === 'none') return null
  if (standing === 'set') return <Notice kind="good">快开始时微信提醒您，不用守着</Notice>
  return (
    <>
      <TapNotice progress={progress} />
      {standing !== 'open' && <Notice kind="wait">{unremindedWords[standing]}</Notice>}
      <ActionButton busy={busy} onTap={() => void remind()}>
        开始时提醒我
      </ActionButton>
    </>
  )
}
