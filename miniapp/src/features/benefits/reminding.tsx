import type { BenefitReply } from '@gongyou/shared/contracts/contract'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { TapNotice } from '../../session/tap-notice'
import { useReminding } from './use-reminding'

/** 开始时提醒我: offered only where it will be kept, so that nobody watches the clock while driving. */
export function Reminding({ benefit }: { readonly benefit: BenefitReply }) {
  const { standing, progress, remind } = useReminding(benefit)
  if (standing === 'none') return null
  if (standing === 'set') return <Notice kind="good">快开始时微信提醒您，不用守着</Notice>
  return (
    <>
      <TapNotice progress={progress} />
      {standing === 'declined' && <Notice kind="wait">微信里没有允许发消息，就提醒不了您</Notice>}
      <ActionButton busy={progress.at === 'sending'} onTap={() => void remind()}>
        开始时提醒我
      </ActionButton>
    </>
  )
}
