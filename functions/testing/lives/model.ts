import type { Worker } from '../running-town'
import type { Ending } from '../tree-town'

/** What is expected of one human being. Unions are those of the moment; a merger later leads on to the successor. */
export interface Life {
  readonly worker: Worker
  /** By which WeChat account they act; another after a recovery. */
  openid: string
  /** A new WeChat account that asked to be this person. */
  claimant?: string
  /** Once given, the same for ever. */
  memberNumber?: string
  /** The union of the membership that is held; none: no member. */
  unionId?: string
  /** Frozen: in effect whenever its time is over. */
  isLeaving?: boolean
  /** What they have claimed and not given back: their limit is used up by it. */
  voucher?: { readonly id: string; readonly state: 'held' | 'redeemed' }
  /** The latest decision on their application, while it can be undone. */
  batch?: { readonly id: string; readonly gaveMembership: boolean }
}

export interface Model {
  readonly lives: readonly Life[]
  /** One after the other. The first is announced and its day has come. */
  readonly mergers: readonly Ending[]
  merger: number
  /** `due`: its day has come, and the schedule carries it out. */
  stage: 'none' | 'proposed' | 'announced' | 'due'
  /** Processes are slow to start: few die. */
  killsLeft: number
}

export function lifeOf({ lives }: Model, who: number): Life {
  const life = lives[who % lives.length]
  if (!life) throw new Error('nobody lives')
  return life
}
