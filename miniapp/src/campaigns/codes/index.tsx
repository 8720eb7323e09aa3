import { CodesSection } from '../../features/campaigns/codes-section'
import { useCampaign } from '../../features/campaigns/use-campaign'
import { usePageParams } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { StaffScreen } from '../../session/staff-screen'

/** Brings in the codes that a campaign hands out. */
export default function CodesImportPage() {
  const { id = '' } = usePageParams()
  return <StaffScreen may={['manage-benefits']}>{() => <Codes key={id} id={id} />}</StaffScreen>
}

function Codes({ id }: { readonly id: string }) {
  const { shown, again } = useCampaign(id)
  if (shown.at !== 'here') return <InItsPlace moment={shown} onAgain={() => void again()} />
  return <CodesSection campaign={shown.body.campaign} again={again} />
}
