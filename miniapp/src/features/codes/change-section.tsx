import type { StaffCode } from '@gongyou/shared/contracts/contract'
import type { CodeMove } from '@gongyou/shared/domain/codes/code-states'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { Sheet } from '../../components/sheet'
import { useCodeChange, type CodeChangeMoment } from './use-code-change'

interface ChangeSectionProps {
  readonly code: StaffCode
  readonly learn: (code: StaffCode) => void
  readonly again: () => Promise<unknown>
  /** To the code that answers for this one. */
  readonly onSuccessor: (code: string) => void
}

interface MoveWords {
  readonly button: string
  readonly asks: string
  readonly explains: string
  readonly sure: string
  readonly done: string
}

const moveWords: Readonly<Record<CodeMove, MoveWords>> = {
  pause: {
    button: '停用这个码',
    asks: '停用这个码？',
    explains: '工友扫到旧海报，会看到“已停用”，照样能找到本会。随时可以恢复。',
    sure: '确定停用',
    done: '已停用',
  },
  resume: {
    button: '恢复使用',
    asks: '恢复这个码？',
    explains: '恢复后，贴着的海报马上能用。',
    sure: '确定恢复',
    done: '已恢复，贴着的海报能用了',
  },
  replace: {
    button: '换一个新码',
    asks: '换一个新码？',
    explains: '旧码不能再恢复，要重新打印张贴。工友扫到旧海报，会被带到新码。',
    sure: '确定换新码',
    done: '已换新码，请打印新海报',
  },
}

const movesFrom: Readonly<Record<StaffCode['state'], readonly CodeMove[]>> = {
  active: ['pause', 'replace'],
  paused: ['resume', 'replace'],
  replaced: [],
}

/** Whether the code is in use, and taking it out of use: each is asked once more, with what it means for old posters. */
export function ChangeSection({ code, learn, again, onSuccessor }: ChangeSectionProps) {
  const { moment, change } = useCodeChange(code, { learn, again })
  const [asking, setAsking] = useState<CodeMove>()
  const { successor } = code
  const send = (move: CodeMove) => {
    setAsking(undefined)
    void change(move)
  }
  return (
    <Section title="停用和换码">
      <ChangeNotice moment={moment} />
      {successor && <ActionButton onTap={() => onSuccessor(successor)}>看新码</ActionButton>}
      {movesFrom[code.state].map((move) => (
        <ActionButton
          key={move}
          kind={move === 'replace' ? 'grave' : 'other'}
          busy={moment.at === 'sending'}
          onTap={() => setAsking(move)}
        >
          {moveWords[move].button}
        </ActionButton>
      ))}
      {movesFrom[code.state].map((move) => (
        <Sheet key={move} title={moveWords[move].asks} open={asking === move} onClose={() => setAsking(undefined)}>
          <Text>{moveWords[move].explains}</Text>
          <ActionButton kind={move === 'replace' ? 'grave' : 'do'} onTap={() => send(move)}>
            {moveWords[move].sure}
          </ActionButton>
          <ActionButton kind="other" onTap={() => setAsking(undefined)}>
            先不动
          </ActionButton>
        </Sheet>
      ))}
    </Section>
  )
}

function ChangeNotice({ moment }: { moment: CodeChangeMoment }) {
  if (moment.at === 'changed') return <Notice kind="good">{moveWords[moment.move].done}</Notice>
  if (moment.at === 'not-changed') return <Notice kind="wait">{moment.trouble}</Notice>
  return null
}
