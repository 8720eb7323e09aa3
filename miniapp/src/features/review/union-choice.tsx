import type { Home } from '@gongyou/shared/contracts/contract'
import type { StaffAction } from '@gongyou/shared/domain/staff/rights'
import { useState, type ReactNode } from 'react'
import { Chips } from '../../components/chips'
import { usePageParams } from '../../platform/page'
import { unionsFor } from '../../session/staff-work'

interface UnionChoiceProps {
  readonly action: StaffAction
  readonly staff: Home['staff']
  readonly children: (unionId: string) => ReactNode
}

/** Which of one's unions to look at: the one the page was opened with, else the first; with one alone nothing is asked. */
export function UnionChoice({ action, staff, children }: UnionChoiceProps) {
  const unions = unionsFor(action, staff)
  const [chosen, setChosen] = useState(usePageParams()['union'])
  const unionId = (unions.find(({ id }) => id === chosen) ?? unions[0])?.id
  if (!unionId) return null
  const chips = unions.map(({ id, name }) => ({ key: id, label: name }))
  return (
    <>
      {chips.length > 1 && <Chips says="哪家工会" chips={chips} chosen={[unionId]} onTap={setChosen} />}
      {children(unionId)}
    </>
  )
}
