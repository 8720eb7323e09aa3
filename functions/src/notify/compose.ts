import { benefitNamed, messageWords, openingWords } from '@gongyou/shared/contracts/message-words'
import type { CitySettings } from '@gongyou/shared/contracts/settings'
import type { ClaimEvent } from '@gongyou/shared/domain/benefits/claim-history'
import type { ClaimState } from '@gongyou/shared/domain/benefits/claim-lifecycle'
import { isWorthTelling } from '@gongyou/shared/domain/notify/reminding'
import type { Message } from '@gongyou/shared/domain/notify/template'
import { isTold, messageKindOf, type MessageKind } from '@gongyou/shared/domain/notify/told'
import { minutes, plus, type Instant } from '@gongyou/shared/kernel/time'
import { claimHappening } from '../table/claim-happenings'
import type { ClaimRecord } from '../table/benefits.entities'
import type { Directory } from '../table/directory.repository'
import type { Fact } from '../table/fact-stream'
import { historyOf, type Happening } from '../table/happenings'
import type { People } from '../table/people.repository'
import { recoveryHappenings } from '../table/recovery-happenings'
import { transferHappenings } from '../table/transfer-happenings'
import type { ToldFacts } from './told-facts.repository'

export interface ComposingDeps {
  readonly facts: ToldFacts
  readonly people: People
  readonly directory: Pick<Directory, 'union'>
  readonly settings: () => Promise<CitySettings>
  readonly now: () => Instant
}

/** What is to be said to whom, and what a tap on it opens. */
export interface Composed {
  readonly kind: MessageKind
  readonly accountId: string
  readonly message: Message
  readonly page: string
  /** Until then it may still be taken back, and is not told. */
  readonly notBefore?: Instant
  /** What it invites to look at, and is not there yet. */
  readonly awaits?: 'draw-published'
}

type FactOf<Of extends Fact['of']> = Extract<Fact, { readonly of: Of }>

/** The message about a fact as it stands at this moment; nothing where it has been overtaken, or whose it was is gone. */
export async function compose(fact: Fact, deps: ComposingDeps): Promise<Composed | undefined> {
  switch (fact.of) {
    case 'application':
      return ofApplication(fact, deps)
    case 'transfer':
      return ofTransfer(fact, deps)
    case 'recovery':
      return ofRecovery(fact, deps)
    case 'claim':
      return ofClaim(fact, deps)
    case 'opening':
      return ofOpening(fact, deps)
  }
}

/** In which state of the application an outcome still holds. */
const holdsIn: Readonly<Record<string, readonly string[]>> = {
  returned: ['returned'],
  rejected: ['rejected'],
  admitted: ['admitted', 'closed'],
}

async function ofApplication({ applicationId, line }: FactOf<'application'>, deps: ComposingDeps) {
  const application = await deps.people.applicationWithId(applicationId)
  if (!application) return undefined
  const { unionId, state, accountId } = application
  const lines = historyOf(application, await unionName(unionId, deps))
  const latest = lines.find((each) => messageKindOf(each))
  if (latest?.id !== line || !holdsIn[latest.what]?.includes(state)) return undefined
  const { undoMinutes } = await deps.settings()
  const page = latest.what === 'admitted' ? 'pages/card/index' : `pages/progress/index?id=${applicationId}`
  const notBefore = plus(latest.at as Instant, minutes(undoMinutes))
  return told(latest, { accountId, subject: latest.unionName, page, notBefore })
}

async function ofTransfer({ personId, transferId, line }: FactOf<'transfer'>, deps: ComposingDeps) {
  const transfer = await deps.facts.transfer(personId, transferId)
  if (transfer?.state !== 'done' && transfer?.state !== 'declined') return undefined
  const { person } = await deps.people.withId(personId)
  const union = await unionName(transfer.move.toUnionId, deps)
  const happening = transferHappenings(transfer, union).find(({ id }) => id === line)
  if (!person || !happening) return undefined
  const page = `pages/transfer/index?id=${transferId}`
  return told(happening, { accountId: person.accountId, subject: union, page })
}

/** Goes to the account that would lose the membership, and only while that can still be stopped. */
async function ofRecovery({ personId, recoveryId, line }: FactOf<'recovery'>, { facts }: ComposingDeps) {
  const recovery = await facts.recovery(personId, recoveryId)
  if (recovery?.state !== 'waiting') return undefined
  const { fromAccountId: accountId, dueAt: at } = recovery.move
  const happening = recoveryHappenings(recovery).find(({ id }) => id === line)
  return happening && told({ ...happening, at }, { accountId, subject: '您的会籍', page: 'pages/home/index' })
}

/** In which state of a claim an outcome still holds, and its message is still of use. */
const claimHoldsIn: Readonly<Record<ClaimEvent, readonly ClaimState[]>> = {
  'draw-won': ['won', 'held'],
  'draw-lost': ['lost'],
  'entry-too-late': ['voided'],
  'benefit-granted': ['held'],
  'benefit-declined': ['declined'],
  'benefit-taken-back': [],
}

async function ofClaim({ line, ...key }: FactOf<'claim'>, deps: ComposingDeps) {
  const { campaignId } = key
  const [claim, campaign] = await Promise.all([deps.facts.claim(key), deps.facts.campaign(campaignId)])
  const latest = claim?.turns?.at(-1)
  if (!claim || !campaign || !latest || !claimHoldsIn[latest.what].includes(claim.state)) return undefined
  const subject = benefitNamed(campaign.terms)
  const happening = claimHappening(key, latest, subject)
  const accountId = await accountOf(claim, deps)
  if (happening.id !== line || accountId === undefined) return undefined
  const page = `benefits/benefit/index?id=${campaignId}`
  return told(happening, { accountId, subject, page, awaits: await awaited(latest.what, campaignId, deps) })
}

/** Whose claim it is may have another WeChat by now, and have opened it on neither. */
async function accountOf({ personId, accountId }: ClaimRecord, { people }: ComposingDeps): Promise<string | undefined> {
  return personId === undefined ? accountId : (await people.withId(personId)).person?.accountId
}

/** How a draw came out is published once every entry is settled. */
async function awaited(what: ClaimEvent, campaignId: string, { facts }: ComposingDeps): Promise<Composed['awaits']> {
  if (what !== 'draw-won' && what !== 'draw-lost') return undefined
  return (await facts.draw(campaignId))?.state === 'done' ? undefined : 'draw-published'
}

async function ofOpening({ campaignId, accountId, opensAt }: FactOf<'opening'>, { facts, now }: ComposingDeps) {
  const [campaign, isWanted] = await Promise.all([
    facts.campaign(campaignId),
    facts.wantsReminder(accountId, campaignId),
  ])
  if (campaign?.state !== 'scheduled' || !isWanted) return undefined
  const { window } = campaign.terms
  if (window.opensAt !== opensAt || !isWorthTelling(window, now())) return undefined
  const message = { subject: benefitNamed(campaign.terms), at: window.opensAt, ...openingWords(campaign.terms, now()) }
  const page = `benefits/benefit/index?id=${campaignId}`
  return { kind: 'opening' as const, accountId, message, page }
}

interface Addressed extends Pick<Composed, 'accountId' | 'page' | 'notBefore' | 'awaits'> {
  readonly subject: string
}

function told(happening: Happening, { subject, ...addressed }: Addressed): Composed | undefined {
  const kind = messageKindOf(happening)
  if (!kind || !isTold(happening.what)) return undefined
  return { kind, message: { subject, at: happening.at as Instant, ...messageWords[happening.what] }, ...addressed }
}

async function unionName(unionId: string, { directory }: ComposingDeps): Promise<string> {
  return (await directory.union(unionId))?.name ?? ''
}
