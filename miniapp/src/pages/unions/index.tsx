import { useState } from 'react'
import { ChoiceBox } from '../../components/choice-box'
import { Chips } from '../../components/chips'
import { LinkLine } from '../../components/link-line'
import { Sheet } from '../../components/sheet'
import { TownshipPicker } from '../../features/enrolment/township-picker'
import { UnionSearch } from '../../features/unions/union-search'
import { useUnionSearch } from '../../features/unions/use-union-search'
import { open } from '../../platform/navigation'
import type { Texts } from '../../session/city-texts'
import { Screen } from '../../session/screen'
import { useCityTexts } from '../../session/use-city-texts'

/** Finding a union by its name, by where it is, and by whom it takes. */
export default function UnionsPage() {
  const { moment } = useCityTexts()
  const search = useUnionSearch()
  return (
    <Screen offlineSays="现在没信号，连上网接着找">
      <UnionSearch
        of={search}
        onChosen={({ id }) => open('union', { id })}
        filters={moment.at === 'here' && <Filters texts={moment.texts} of={search} />}
        otherwise={<LinkLine says="按干活的地方，帮我找一家" onTap={() => open('workplace')} />}
      />
    </Screen>
  )
}

interface FiltersProps {
  readonly texts: Texts
  readonly of: ReturnType<typeof useUnionSearch>
}

const anywhere = '全市不限'
const anything = '不限'

/** Where and for whom, each of which may be left as it is. */
function Filters({ texts: { city, occupations }, of: { wish, change } }: FiltersProps) {
  const [asking, setAsking] = useState<'region' | 'occupation'>()
  const close = () => setAsking(undefined)
  const choose = (patch: Parameters<typeof change>[0]) => {
    change(patch)
    close()
  }
  const occupation = occupations.find(({ key }) => key === wish.occupation)?.label
  return (
    <>
      <ChoiceBox label="在哪里" chosen={wish.region?.name ?? anywhere} onTap={() => setAsking('region')} />
      <ChoiceBox label="收什么职业" chosen={occupation ?? anything} onTap={() => setAsking('occupation')} />
      <Sheet title="在哪个镇街" open={asking === 'region'} onClose={close}>
        {wish.region && <LinkLine says={anywhere} onTap={() => choose({ region: undefined })} />}
        {asking === 'region' && <TownshipPicker city={city} onChosen={(region) => choose({ region })} />}
      </Sheet>
      <Sheet title="收什么职业" open={asking === 'occupation'} onClose={close}>
        <Chips
          says="收什么职业"
          chips={[{ key: '', label: anything }, ...occupations]}
          chosen={[wish.occupation ?? '']}
          onTap={(key) => choose({ occupation: key === '' ? undefined : key })}
        />
      </Sheet>
    </>
  )
}
