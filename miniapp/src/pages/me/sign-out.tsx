import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Sheet } from '../../components/sheet'
import { useSignOut } from './use-sign-out'

/** Signing out, asked once more: it ends the sessions of every phone. */
export function SignOut() {
  const { progress, signOut } = useSignOut()
  const [asking, setAsking] = useState(false)
  const leave = () => {
    setAsking(false)
    void signOut()
  }
  return (
    <>
      {progress.at === 'offline' && <Notice kind="wait">没信号，还没退出，连上网再点一次</Notice>}
      {progress.at === 'refused' && <Notice kind="wrong">{progress.problem.detail}</Notice>}
      <ActionButton kind="other" busy={progress.at === 'sending'} onTap={() => setAsking(true)}>
        退出登录
      </ActionButton>
      <Sheet title="退出登录？" open={asking} onClose={() => setAsking(false)}>
        <Notice kind="wait">
          这台手机上的会员证和没交的申请会清掉，在别的手机上也会退出。会籍和交过的申请都不受影响。
        </Notice>
        <ActionButton kind="grave" onTap={leave}>
          确定退出
        </ActionButton>
        <ActionButton kind="other" onTap={() => setAsking(false)}>
          先不退出
        </ActionButton>
      </Sheet>
    </>
  )
}
