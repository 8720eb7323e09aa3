import type { TapProgress } from '../api/use-tap'
import { Notice } from '../components/notice'

/** Beside the button, why the last tap came to nothing; nothing while all is well. */
export function TapNotice({ progress }: { readonly progress: TapProgress }) {
  if (progress.at === 'refused') return <Notice kind="wrong">{progress.problem.detail}</Notice>
  return progress.at === 'offline' ? <Notice kind="wait">没信号，还没办成，连上网再点一次</Notice> : null
}
