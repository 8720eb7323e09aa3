import type { StaffCampaign } from './campaign-draft'

export type OpenMove = StaffCampaign['moves'][number]

interface MoveWords {
  /** On the button. */
  readonly says: string
  /** Asked before it is done: a title, what follows from it, and the yes. */
  readonly asks: string
  readonly means: string
  readonly yes: string
  readonly kind: 'do' | 'other' | 'grave'
  /** Said once it is done. */
  readonly done: string
}

/** What people decide about a campaign, in the order in which the buttons stand. */
export const moveWords: Readonly<Record<OpenMove, MoveWords>> = {
  confirm: {
    says: '同意，按时间开放',
    asks: '同意这个活动？',
    means: '您是第二位。同意后到了时间自动开放，名额只能加不能减。',
    yes: '我看过了，同意',
    kind: 'do',
    done: '已同意，到时间自动开放',
  },
  schedule: {
    says: '定下来，按时间开放',
    asks: '定下来？',
    means: '到了时间自动开放，不用再点。开放前还能拿回来改，开放后名额只能加不能减。',
    yes: '定下来',
    kind: 'do',
    done: '已定下来，到时间自动开放',
  },
  submit: {
    says: '请另一位同事看',
    asks: '交给另一位看？',
    means: '本会另一位普惠专员看过同意，才会开放。等的时候还能拿回来改。',
    yes: '交给另一位',
    kind: 'do',
    done: '已交出，等另一位普惠专员同意',
  },
  sendBack: {
    says: '退回去改',
    asks: '退回去改？',
    means: '它回到草稿，改好再请您看。',
    yes: '退回去',
    kind: 'other',
    done: '已退回草稿',
  },
  withdraw: {
    says: '拿回来改',
    asks: '拿回来改？',
    means: '它回到草稿，工友看不到了。改好要重新定下来。',
    yes: '拿回来',
    kind: 'other',
    done: '已拿回来，可以改了',
  },
  resume: {
    says: '接着发',
    asks: '接着发？',
    means: '工友又能领了。',
    yes: '接着发',
    kind: 'do',
    done: '又在发了',
  },
  pause: {
    says: '先停一停',
    asks: '先停一停？',
    means: '停着的时候没人能领，已经领到的照样能用。随时可以接着发。',
    yes: '先停',
    kind: 'other',
    done: '已停，领到的照样能用',
  },
  finish: {
    says: '提前结束',
    asks: '提前结束？',
    means: '结束后不能再领，也不能再开。已经领到的照样能用到过期。',
    yes: '结束，不再发了',
    kind: 'grave',
    done: '已结束，领到的照样能用',
  },
  settle: {
    says: '账结清了，收尾',
    asks: '账结清了？',
    means: '和商户的账都对上了再点。收尾后这个活动不再变动，结算表还能看。',
    yes: '结清了，收尾',
    kind: 'grave',
    done: '已收尾',
  },
}

export const movesInOrder = Object.keys(moveWords) as OpenMove[]
