import Taro from '@tarojs/taro'

const screens = {
  home: { path: '/pages/home/index', tab: true },
  card: { path: '/pages/card/index', tab: true },
  work: { path: '/pages/work/index', tab: true },
  me: { path: '/pages/me/index', tab: true },
  unions: { path: '/pages/unions/index', tab: false },
  union: { path: '/pages/union/index', tab: false },
  landing: { path: '/pages/landing/index', tab: false },
  partner: { path: '/pages/partner/index', tab: false },
  join: { path: '/pages/join/index', tab: false },
  progress: { path: '/pages/progress/index', tab: false },
  correct: { path: '/pages/correct/index', tab: false },
  profile: { path: '/pages/profile/index', tab: false },
  workplace: { path: '/pages/workplace/index', tab: false },
  transfer: { path: '/pages/transfer/index', tab: false },
  ledger: { path: '/pages/ledger/index', tab: false },
  adopt: { path: '/life/adopt/index', tab: false },
  changes: { path: '/life/changes/index', tab: false },
  workLoss: { path: '/life/work/index', tab: false },
  decision: { path: '/life/decision/index', tab: false },
  leave: { path: '/life/leave/index', tab: false },
  ownData: { path: '/life/own-data/index', tab: false },
  trip: { path: '/life/trip/index', tab: false },
  myData: { path: '/life/my-data/index', tab: false },
  recover: { path: '/life/recover/index', tab: false },
  benefits: { path: '/benefits/list/index', tab: false },
  benefit: { path: '/benefits/benefit/index', tab: false },
  draw: { path: '/benefits/draw/index', tab: false },
  claims: { path: '/benefits/claims/index', tab: false },
  claim: { path: '/benefits/claim/index', tab: false },
  redeem: { path: '/outlet/redeem/index', tab: false },
  redemptions: { path: '/outlet/redemptions/index', tab: false },
  ownAccount: { path: '/outlet/account/index', tab: false },
  queue: { path: '/staff/queue/index', tab: false },
  application: { path: '/staff/application/index', tab: false },
  admissions: { path: '/staff/admissions/index', tab: false },
  pool: { path: '/staff/pool/index', tab: false },
  matters: { path: '/staff/matters/index', tab: false },
  members: { path: '/staff/members/index', tab: false },
  member: { path: '/staff/member/index', tab: false },
  rolls: { path: '/staff/rolls/index', tab: false },
  moving: { path: '/staff/moving/index', tab: false },
  expel: { path: '/staff/expel/index', tab: false },
  trips: { path: '/staff/trips/index', tab: false },
  codes: { path: '/staff/codes/index', tab: false },
  code: { path: '/staff/code/index', tab: false },
  staffUnions: { path: '/staff/unions/index', tab: false },
  staffUnion: { path: '/staff/union/index', tab: false },
  unionForm: { path: '/staff/union-form/index', tab: false },
  unionMove: { path: '/staff/union-move/index', tab: false },
  unionEnd: { path: '/staff/union-end/index', tab: false },
  staffLeave: { path: '/staff/leave/index', tab: false },
  grants: { path: '/staff/grants/index', tab: false },
  codeForm: { path: '/staff/code-form/index', tab: false },
  campaigns: { path: '/campaigns/list/index', tab: false },
  campaignStart: { path: '/campaigns/start/index', tab: false },
  campaignForm: { path: '/campaigns/form/index', tab: false },
  campaign: { path: '/campaigns/campaign/index', tab: false },
  settlement: { path: '/campaigns/settlement/index', tab: false },
  staffDraw: { path: '/campaigns/draw/index', tab: false },
  requests: { path: '/campaigns/requests/index', tab: false },
  liveClaims: { path: '/campaigns/claims/index', tab: false },
  passedOnLists: { path: '/campaigns/passed-on/index', tab: false },
  codesImport: { path: '/campaigns/codes/index', tab: false },
  outlets: { path: '/campaigns/outlets/index', tab: false },
  outlet: { path: '/campaigns/outlet/index', tab: false },
  outletAccount: { path: '/campaigns/outlet-account/index', tab: false },
  outletForm: { path: '/campaigns/outlet-form/index', tab: false },
} as const

export type Screen = keyof typeof screens
type Params = Readonly<Record<string, string | undefined>>

/** Opens a screen above this one, so that the way back leads here. */
export function open(screen: Screen, params: Params = {}): void {
  const { path, tab } = screens[screen]
  void (tab ? Taro.switchTab({ url: path }) : Taro.navigateTo({ url: path + queryOf(params) }))
}

/** Opens a screen in the place of this one: there is no way back to a form that was sent. */
export function replace(screen: Screen, params: Params = {}): void {
  const { path, tab } = screens[screen]
  void (tab ? Taro.switchTab({ url: path }) : Taro.redirectTo({ url: path + queryOf(params) }))
}

/** Back to where this screen was opened from, or home when it was opened by a scan. */
export function back(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else open('home')
}

function queryOf(params: Params): string {
  const pairs = Object.entries(params).filter((pair): pair is [string, string] => pair[1] !== undefined)
  return pairs.length === 0 ? '' : `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`
}
