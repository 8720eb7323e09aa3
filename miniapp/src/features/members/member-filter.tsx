import { useState } from 'react'
import { Chips } from '../../components/chips'
import { Sheet } from '../../components/sheet'
import type { MemberFilter as Filter } from './use-members'

interface MemberFilterProps {
  readonly filter: Filter
  readonly occupations: readonly { readonly key: string; readonly label: string }[]
  readonly onFilter: (filter: Filter) => void
}

/** Everybody, those to be called, or those of one occupation. */
export function MemberFilter({ filter, occupations, onFilter }: MemberFilterProps) {
  const [choosing, setChoosing] = useState(false)
  const chosen = filter.show === 'occupation' ? filter.occupation : undefined
  const label = occupations.find(({ key }) => key === chosen)?.label
  const chips = [
    { key: 'all', label: '全部' },
    { key: 'stale', label: '待联系' },
    { key: 'occupation', label: label ?? '按职业看' },
  ] as const
  const choose = (occupation: string) => {
    setChoosing(false)
    onFilter({ show: 'occupation', occupation })
  }
  return (
    <>
      <Chips
        says="看哪些会员"
        chips={chips}
        chosen={[filter.show]}
        onTap={(show) => (show === 'occupation' ? setChoosing(true) : onFilter({ show }))}
      />
      <Sheet title="看哪个职业？" open={choosing} onClose={() => setChoosing(false)}>
        <Chips says="职业" chips={occupations} chosen={chosen ? [chosen] : []} onTap={choose} />
      </Sheet>
    </>
  )
}
