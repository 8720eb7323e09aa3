import { useState } from 'react'
import { ChoiceBox } from '../../components/choice-box'
import { LinkLine } from '../../components/link-line'
import { Sheet } from '../../components/sheet'
import { RegionSteps } from '../../session/region-steps'
import { useCityTexts } from '../../session/use-city-texts'
import { usePlaceName } from '../../session/use-place-name'

interface PlaceFieldProps {
  readonly region?: string
  /** A place that was once told stays; it can be told anew. */
  readonly onChange: (region: string | undefined) => void
}

/** Where a code hangs: whoever says no workplace is placed by it. */
export function PlaceField({ region, onChange }: PlaceFieldProps) {
  const { moment } = useCityTexts()
  const name = usePlaceName(region)
  const [open, setOpen] = useState(false)
  const choose = (code: string | undefined) => {
    setOpen(false)
    onChange(code)
  }
  return (
    <>
      <ChoiceBox
        label="在哪个镇街（选填）"
        hint="工友没填在哪干活的，就按这里算"
        chosen={region && (name ?? region)}
        onTap={() => setOpen(true)}
      />
      <Sheet title="挂在哪个镇街" open={open} onClose={() => setOpen(false)}>
        {region && <LinkLine says="不填了" onTap={() => choose(undefined)} />}
        {open && moment.at === 'here' && <RegionSteps from={moment.texts.city.region} onChosen={choose} />}
      </Sheet>
    </>
  )
}
