import { CodeForm } from '../../features/codes/code-form'
import { CodeMade } from '../../features/codes/code-made'
import { useCodeForm } from '../../features/codes/use-code-form'
import { UnionAsked } from '../../features/review/union-asked'
import { replace } from '../../platform/navigation'
import { StaffScreen } from '../../session/staff-screen'

/** Makes a union code for a place where it will hang. */
export default function CodeFormPage() {
  return (
    <StaffScreen may={['manage-codes']}>
      {({ staff }) => (
        <UnionAsked action="manage-codes" staff={staff}>
          {({ id }) => <Making key={id} unionId={id} />}
        </UnionAsked>
      )}
    </StaffScreen>
  )
}

function Making({ unionId }: { unionId: string }) {
  const form = useCodeForm(unionId)
  const { moment } = form
  if (moment.at !== 'made') return <CodeForm of={form} />
  const { code } = moment.code
  return (
    <CodeMade code={moment.code} onPrint={() => replace('code', { union: unionId, code })} onAnother={form.another} />
  )
}
