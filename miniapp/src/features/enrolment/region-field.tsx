import { useState } from 'react'
import { ChoiceBox } from '../../components/choice-box'
import { Sheet } from '../../components/sheet'
import type { Texts } from '../../session/city-texts'
import type { AnswerFieldsProps } from './identity-fields'
import { TownshipPicker } from './township-picker'

const questions = {
  region: { says: '主要在哪个镇街干活', path: 'work.region' },
  home: { says: '住在哪个镇街', path: 'homeRegion' },
} as const

interface RegionFieldProps extends AnswerFieldsProps {
  readonly city: Texts['city']
  /** Which of the two places is asked for. */
  readonly place?: keyof typeof questions
  readonly hint?: string
}

/** Where a worker mostly works, or lives, to the township; never by location permission. */
export function RegionField({ city, place = 'region', hint, answers, wrong, onChange }: RegionFieldProps) {
  const [open, setOpen] = useState(false)
  const { says, path } = questions[place]
  const known = answers[place]?.name
  const choose = (township: { code: string; name: string }) => {
    setOpen(false)
    onChange({ [place]: township })
  }
  return (
    <>
      <ChoiceBox
        label={`${says}（选填）`}
        says={says}
        chosen={known}
        hint={hint}
        wrong={wrong[path]}
        onTap={() => setOpen(true)}
      />
      <Sheet title={says} open={open} onClose={() => setOpen(false)}>
        {open && <TownshipPicker city={city} onChosen={choose} />}
      </Sheet>
    </>
  )
}
