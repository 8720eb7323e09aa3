import { mayMove } from '../../kernel/lifecycle'
import type { Instant } from '../../kernel/time'
import { codeMoves, type CodeMove, type CodeState } from './code-states'
import type { FastLaneWindow } from './fast-lane'
import { windowRefusal } from './minting'
import type { CodeRefusal } from './refusals'

/** What of a code can be changed: where it hangs, what it pre-sets, and whether it is in use. */
export interface ChangeableCode {
  readonly state: CodeState
  readonly placement: { readonly kind: string; readonly label: string; readonly region?: string }
  readonly fastLane: boolean
  readonly fastLaneWindow?: FastLaneWindow
  readonly occupation?: string
}

/** What an organizer asks for; `null` takes away what was set. */
export interface CodeChange {
  readonly move?: CodeMove
  readonly label?: string
  readonly region?: string
  readonly occupation?: string | null
  readonly fastLaneWindow?: FastLaneWindow | null
}

export type CodeChangeDecision<C extends ChangeableCode> =
  | { readonly kind: 'changed'; readonly code: C }
  /** The old code is as it was but for its state; what was asked for beside the move is the successor's. */
  | { readonly kind: 'replaced'; readonly old: C; readonly successor: C }
  | { readonly kind: 'refused'; readonly because: CodeRefusal }

const refusalOf: Readonly<Record<CodeMove, CodeRefusal>> = {
  pause: 'code-not-active',
  resume: 'code-not-paused',
  replace: 'code-replaced',
}

/**
 * Changes a code, or replaces it: what is printed on a poster cannot be recalled, so the old one stays and leads to its
 * successor. A code that was replaced is not changed any more.
 */
export function decideCodeChange<C extends ChangeableCode>(
  code: C,
  change: CodeChange,
  now: Instant,
): CodeChangeDecision<C> {
  if (code.state === 'replaced') return { kind: 'refused', because: 'code-replaced' }
  const { move } = change
  if (move && !mayMove(codeMoves, move, code.state, 'organizer')) return { kind: 'refused', because: refusalOf[move] }
  const changed = withDetails(code, change)
  const wrong = change.fastLaneWindow ? windowRefusal(changed, now) : undefined
  if (wrong) return { kind: 'refused', because: wrong }

  if (move !== 'replace') return { kind: 'changed', code: move ? { ...changed, state: codeMoves[move].to } : changed }
  return { kind: 'replaced', old: { ...code, state: 'replaced' }, successor: { ...changed, state: 'active' } }
}

function withDetails<C extends ChangeableCode>(code: C, change: CodeChange): C {
  const { label = code.placement.label, region = code.placement.region } = change
  return {
    ...code,
    placement: { ...code.placement, label, region },
    occupation: asked(change.occupation, code.occupation),
    fastLaneWindow: asked(change.fastLaneWindow, code.fastLaneWindow),
  }
}

/** What is set after the change: nothing asked leaves it, `null` takes it away. */
function asked<T>(wish: T | null | undefined, before: T | undefined): T | undefined {
  return wish === undefined ? before : (wish ?? undefined)
}
