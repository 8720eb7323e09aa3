import type { PosterProblem } from '@gongyou/shared/contracts/names'
import { posterProblemWords } from '@gongyou/shared/contracts/words'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { Sheet } from '../../components/sheet'
import { useConnection } from '../../session/connection'

type Moment =
  { readonly at: 'asking'; readonly trouble?: string } | { readonly at: 'sending' } | { readonly at: 'thanked' }

/** What somebody in front of a poster can see of it; one that is gone is scanned by nobody. */
const visible = ['damaged', 'covered'] as const satisfies readonly PosterProblem[]

/** Says of the poster that was scanned, whatever it leads to today, that something is wrong with it: two taps, no words. */
export function PosterReport({ code }: { code: string }) {
  const { ask } = useConnection()
  const [open, setOpen] = useState(false)
  const [moment, setMoment] = useState<Moment>({ at: 'asking' })

  async function report(problem: PosterProblem): Promise<void> {
    setMoment({ at: 'sending' })
    const reached = await ask('code.report', { code, problem })
    if (reached.at !== 'answered') {
      return setMoment({
        at: 'asking',
        trouble: reached.at === 'offline' ? '没信号，连上网再点一次' : reached.problem.detail,
      })
    }
    setOpen(false)
    setMoment({ at: 'thanked' })
  }

  if (moment.at === 'thanked') return <Notice kind="good">谢谢您，工会的人会去看</Notice>
  return (
    <>
      <LinkLine says="这张海报有问题" onTap={() => setOpen(true)} />
      <Sheet title="海报怎么了？" open={open} onClose={() => setOpen(false)}>
        <Text>不用留名字，点一下就行。</Text>
        {visible.map((problem) => (
          <ActionButton key={problem} kind="other" busy={moment.at === 'sending'} onTap={() => void report(problem)}>
            {posterProblemWords[problem]}
          </ActionButton>
        ))}
        {moment.at === 'asking' && moment.trouble && <Notice kind="wait">{moment.trouble}</Notice>}
      </Sheet>
    </>
  )
}
