import { useState } from 'react'
import { useConnection } from '../../session/connection'
import { useLatestState } from '../../session/use-latest-state'
import { draftOf, termsOf, type CampaignDraft, type StaffCampaign } from './campaign-draft'
import { campaignsOfflineWords } from './campaign-words'
import { fieldOf, partsChanged, wrongIn, wrongOf, type DraftPart, type WrongDraft } from './draft-parts'
import { forgetDraft, keepDraft } from './kept-draft'

/** Where the form stands. Whatever happens, what was typed stays. */
export type CampaignFormMoment = { readonly at: 'filling'; readonly trouble?: string } | { readonly at: 'sending' }

/** What the form was opened on: a campaign that is saved, or one that is being begun. */
export type FormSubject =
  | { readonly kind: 'saved'; readonly campaign: StaffCampaign }
  | { readonly kind: 'new'; readonly unionId: string; readonly begun: CampaignDraft }

/**
 * A campaign being filled in. One that was never saved is kept on the phone at every change; of one that is saved, where a
 * colleague was faster, what the colleague changed comes into the form, and what was typed here stays on top.
 */
export function useCampaignForm(subject: FormSubject) {
  const { ask, store } = useConnection()
  const seen = useLatestState(() => (subject.kind === 'saved' ? subject.campaign : undefined))
  const base = useLatestState(() => (subject.kind === 'saved' ? draftOf(subject.campaign.terms) : subject.begun))
  const typed = useLatestState<Partial<CampaignDraft>>(() => ({}))
  const [wrong, setWrong] = useState<WrongDraft>({})
  const [moment, setMoment] = useState<CampaignFormMoment>({ at: 'filling' })
  const draftNow = (): CampaignDraft => ({ ...base.latest(), ...typed.latest() })
  const fail = (trouble: string) => setMoment({ at: 'filling', trouble })

  function change(patch: Partial<CampaignDraft>): void {
    typed.set({ ...typed.latest(), ...patch })
    if (subject.kind === 'new') keepDraft(store, subject.unionId, draftNow())
    setWrong((before) => onlyOf(before, wrongIn(draftNow())))
    setMoment({ at: 'filling' })
  }

  /** Whether a part is filled in as it should be; else the form says what is not. */
  function isRight(part: DraftPart): boolean {
    const faults = wrongOf(part, wrongIn(draftNow()))
    setWrong(faults)
    return Object.keys(faults).length === 0
  }

  /** The campaign as it was saved; nothing where it was not, and then the form says why. */
  async function send(): Promise<StaffCampaign | undefined> {
    const faults = wrongIn(draftNow())
    setWrong(faults)
    if (Object.keys(faults).length > 0) return void fail('还有没填好的，下面标红的点进去改')
    setMoment({ at: 'sending' })
    const reached = await sent()
    if (reached.at === 'answered') {
      if (subject.kind === 'new') forgetDraft(store, subject.unionId)
      setMoment({ at: 'filling' })
      return reached.body.campaign
    }
    if (reached.at === 'offline') return void fail(campaignsOfflineWords)
    const { code, detail } = reached.problem
    if (code === 'changed-meanwhile') return void (await catchUp())
    const field = fieldOf(code)
    setWrong(field ? { [field]: detail } : {})
    return void fail(detail)
  }

  function sent() {
    const campaign = seen.latest()
    const terms = termsOf(draftNow())
    if (campaign) return ask('campaign.edit', { id: campaign.id, version: campaign.version, terms })
    return ask('campaign.create', { unionId: subject.kind === 'new' ? subject.unionId : '', terms })
  }

  async function catchUp(): Promise<void> {
    const reached = await ask('campaign.inspect', { id: seen.latest()?.id ?? '' })
    if (reached.at !== 'answered')
      return fail(reached.at === 'offline' ? campaignsOfflineWords : reached.problem.detail)
    const { campaign } = reached.body
    const theirs = draftOf(campaign.terms)
    const words = partsChanged(base.latest(), theirs)
    seen.set(campaign)
    base.set(theirs)
    fail(`同事刚改过${words || '别的'}，已经换上。您填的都还在，看一遍再保存`)
  }

  return { draft: { ...base.drawn, ...typed.drawn }, wrong, moment, change, isRight, send }
}

/** What was said to be wrong and still is: what nobody has asked about yet is not complained of. */
function onlyOf(said: WrongDraft, wrong: WrongDraft): WrongDraft {
  return Object.fromEntries(Object.entries(wrong).filter(([field]) => field in said))
}
