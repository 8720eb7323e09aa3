import { CodeForm } from '../../features/codes/code-form'
import { CodeMade } from '../../features/codes/code-made'
import { useCodeForm } from '../../features/codes/use-code-form'
import { UnionChoice } from '../../features/review/union-choice'
import { replace } from '../../platform/navigation'
import { StaffScreen } from '../../session/staff-screen'

/** Makes a union code for a place where it will hang. */
export default function CodeFormPage() {
  return (
    <StaffScreen may={['manage-codes']}>
      {({ staff }) => (
        <UnionChoice action="manage-codes" staff={staff}>
          {(unionId) => <Making key={unionId} unionId={unionId} />}
        </UnionChoice>
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
