import { useState } from 'react'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { draftPartNames, draftParts, rulesTerms, type DraftPart } from '../../features/campaigns/draft-parts'
import { beginningOf, likeAnother } from '../../features/campaigns/beginning'
import { PartFields } from '../../features/campaigns/part-fields'
import { PartRows } from '../../features/campaigns/part-rows'
import { PreviewSection } from '../../features/campaigns/preview-section'
import { useCampaign } from '../../features/campaigns/use-campaign'
import { useCampaignForm, type FormSubject } from '../../features/campaigns/use-campaign-form'
import { reachForWarnings, useReach } from '../../features/campaigns/use-reach'
import { useSayer } from '../../features/campaigns/use-sayer'
import { WarningsSection } from '../../features/campaigns/warnings-section'
import { UnionSearch } from '../../features/unions/union-search'
import { useUnionSearch } from '../../features/unions/use-union-search'
import { back, replace } from '../../platform/navigation'
import { usePageParams, useTitle } from '../../platform/page'
import { showFirstFault, showTop } from '../../platform/scroll'
import { useConnection } from '../../session/connection'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'

/** A campaign to be filled in, part by part: one that is saved, or a new one from a template, another one, or nothing. */
export default function CampaignFormPage() {
  const { id, union = '', from, like } = usePageParams()
  useTitle(id === undefined ? '办一个活动' : '改活动')
  return (
    <StaffScreen may={['manage-benefits']} bar>
      {() => {
        if (id !== undefined) return <Saved key={id} id={id} />
        return like === undefined ? <Beginning unionId={union} from={from} /> : <Again key={like} id={like} />
      }}
    </StaffScreen>
  )
}

function Beginning({ unionId, from }: { readonly unionId: string; readonly from?: string }) {
  const { store, now } = useConnection()
  const [begun] = useState(() => beginningOf({ unionId, from }, store, now()))
  return <Form unionId={unionId} subject={{ kind: 'new', unionId, begun }} />
}

/** A new one after the pattern of another of the same union. */
function Again({ id }: { readonly id: string }) {
  const { shown, again } = useCampaign(id)
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const { campaign } = shown.body
  const { unionId } = campaign
  return <Form unionId={unionId} subject={{ kind: 'new', unionId, begun: likeAnother(campaign) }} />
}

function Saved({ id }: { readonly id: string }) {
  const { shown, again } = useCampaign(id)
  const reach = reachForWarnings(useReach(id).reach)
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  const { campaign } = shown.body
  return <Form unionId={campaign.unionId} subject={{ kind: 'saved', campaign }} reach={reach} />
}

interface FormProps {
  readonly unionId: string
  readonly subject: FormSubject
  /** How many could have it as it is saved, about. */
  readonly reach?: number
}

/** The form as a whole; or, in its place, one part of it, or the search for another union. What was typed waits. */
function Form({ unionId, subject, reach }: FormProps) {
  const form = useCampaignForm(subject)
  const [at, setAt] = useState<DraftPart | 'union' | undefined>()
  const goTo = (next: typeof at) => {
    setAt(next)
    showTop()
  }
  const pickUnion = (union?: { readonly id: string }) => {
    const { audience } = form.draft
    const unions = union ? [...new Set([...audience.unions.filter((each) => each !== unionId), union.id])] : []
    if (union) form.change({ audience: { ...audience, anyone: false, unions } })
    goTo('who')
  }
  if (at === undefined)
    return <Whole unionId={unionId} isNew={subject.kind === 'new'} form={form} reach={reach} onOpen={goTo} />
  if (at === 'union') return <UnionPicker onPicked={pickUnion} />
  return <Part part={at} unionId={unionId} form={form} reach={reach} onGo={goTo} />
}

type OpenForm = ReturnType<typeof useCampaignForm>

interface WholeProps extends Pick<FormProps, 'unionId' | 'reach'> {
  readonly isNew: boolean
  readonly form: OpenForm
  readonly onOpen: (part: DraftPart) => void
}

function Whole({ unionId, isNew, reach, form: { draft, wrong, moment, change, send }, onOpen }: WholeProps) {
  const sayer = useSayer(unionId)
  const save = async () => {
    const campaign = await send()
    if (!campaign) return showFirstFault()
    if (isNew) replace('campaign', { id: campaign.id })
    else back()
  }
  return (
    <>
      <PartRows draft={draft} wrong={wrong} sayer={sayer} onOpen={onOpen} />
      <WarningsSection draft={draft} reach={reach} onChange={change} />
      <PreviewSection terms={rulesTerms(draft)} sayer={sayer} />
      <BottomBar>
        {moment.at === 'filling' && moment.trouble && <Notice kind="wrong">{moment.trouble}</Notice>}
        <ActionButton busy={moment.at === 'sending'} onTap={() => void save()}>
          存成草稿
        </ActionButton>
      </BottomBar>
    </>
  )
}

interface PartFrameProps extends Pick<FormProps, 'unionId' | 'reach'> {
  readonly part: DraftPart
  readonly form: OpenForm
  readonly onGo: (part: DraftPart | 'union' | undefined) => void
}

/** One part by itself, and the way on to the next. */
function Part({ part, unionId, reach, form: { draft, wrong, change, isRight }, onGo }: PartFrameProps) {
  const next = draftPartNames[draftPartNames.indexOf(part) + 1]
  const goOn = () => {
    if (isRight(part)) onGo(next)
    else showFirstFault()
  }
  return (
    <>
      <PartFields
        key={part}
        part={part}
        unionId={unionId}
        draft={draft}
        wrong={wrong}
        onChange={change}
        onPickUnion={() => onGo('union')}
      />
      <WarningsSection draft={draft} reach={reach} onChange={change} />
      <BottomBar>
        <ActionButton onTap={goOn}>{next ? `下一项：${draftParts[next].says}` : '好了，看一遍'}</ActionButton>
        <LinkLine says="回到全部" onTap={() => onGo(undefined)} />
      </BottomBar>
    </>
  )
}

function UnionPicker({ onPicked }: { readonly onPicked: (union?: { readonly id: string }) => void }) {
  const search = useUnionSearch()
  return (
    <>
      <UnionSearch of={search} onChosen={onPicked} />
      <LinkLine says="不加了，回到表格" onTap={() => onPicked()} />
    </>
  )
}
