import { useState } from 'react'
import { useTap } from '../../api/use-tap'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { useConnection } from '../../session/connection'
import { TapNotice } from '../../session/tap-notice'

interface VerifyAgainProps {
  /** The union's word, or the check's, has changed something. */
  readonly onProven: () => void
}

/** A member whose later real-name check failed: what that means, the check once more, and who to ring. */
export function VerifyAgain({ onProven }: VerifyAgainProps) {
  const { session } = useConnection()
  const verifying = useTap('me.verify')
  const [isStillInDoubt, setStillInDoubt] = useState(false)
  const verify = async () => {
    const found = await verifying.send({})
    if (!found) return
    session.learn({ membership: found.membership })
    if (found.outcome === 'proven') onProven()
    else setStillInDoubt(true)
  }
  return (
    <>
      <Notice kind="wrong">
        {isStillInDoubt
          ? '还是没核对上。打下面的电话，工会核实了就好，不用跑一趟。'
          : '实名没有核对上，先不能领福利。再核对一次，或打下面的电话。'}
      </Notice>
      <TapNotice progress={verifying.progress} />
      {!isStillInDoubt && (
        <ActionButton busy={verifying.progress.at === 'sending'} onTap={() => void verify()}>
          再核对一次
        </ActionButton>
      )}
    </>
  )
}
