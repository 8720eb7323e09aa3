import { Text, View } from '@tarojs/components'
import { useRequest } from 'ahooks'
import { useState } from 'react'
import { Chips } from '../../components/chips'
import { LinkLine } from '../../components/link-line'
import { TextField } from '../../components/text-field'
import type { Texts } from '../../session/city-texts'
import { useConnection } from '../../session/connection'
import { townshipsIn, type Township } from '../../session/regions'
import { InItsPlace } from '../../session/screen'
import { findTownships } from './find-townships'

interface TownshipPickerProps {
  readonly city: Texts['city']
  readonly onChosen: (township: Township) => void
}

/** A township of the city, by its name or by its district. */
export function TownshipPicker({ city, onChosen }: TownshipPickerProps) {
  const [typed, setTyped] = useState('')
  return (
    <View className="stack">
      <TextField label="打几个字找" placeholder="例如 小港" value={typed} maxLength={20} onChange={setTyped} />
      {typed.trim() === '' ? (
        <TownshipSteps city={city} onChosen={onChosen} />
      ) : (
        <FoundTownships city={city} typed={typed} onChosen={onChosen} />
      )}
    </View>
  )
}

/** First the district, then the township within it. */
function TownshipSteps({ city, onChosen }: TownshipPickerProps) {
  const { regions } = useConnection()
  const [district, setDistrict] = useState<string>()
  const asked = district ?? city.region
  const { data, refresh } = useRequest(async () => ({ asked, reached: await regions.show(asked) }), {
    refreshDeps: [asked],
  })
  const reached = data?.asked === asked ? data.reached : undefined
  if (reached?.at !== 'answered') return <InItsPlace moment={reached ?? { at: 'waiting' }} onAgain={refresh} />

  const { name, children } = reached.body
  const question = district ? `${name}的哪个镇街` : `${city.name}的哪个区县`
  const tap = (code: string) => {
    const township = townshipsIn(reached.body).find((one) => one.code === code)
    if (!district) setDistrict(code)
    else if (township) onChosen(township)
  }
  return (
    <View className="stack">
      <Text className="strong">{question}</Text>
      <Chips
        says={question}
        chips={children.map((child) => ({ key: child.code, label: child.name }))}
        chosen={[]}
        onTap={tap}
      />
      {district && <LinkLine says="换个区县" onTap={() => setDistrict(undefined)} />}
    </View>
  )
}

/** Those whose name holds what was typed. */
function FoundTownships({ city, typed, onChosen }: TownshipPickerProps & { readonly typed: string }) {
  const { regions } = useConnection()
  const { data: reached, refresh } = useRequest(() => regions.townshipsOf(city.region))
  if (reached?.at !== 'answered') return <InItsPlace moment={reached ?? { at: 'waiting' }} onAgain={refresh} />

  const found = findTownships(typed, reached.townships)
  if (found.length === 0) return <Text>没找到，换个字试试，或者清空了一步步选</Text>
  const tap = (code: string) => {
    const township = found.find((one) => one.code === code)
    if (township) onChosen(township)
  }
  return (
    <Chips
      says="找到的镇街"
      chips={found.map(({ code, name }) => ({ key: code, label: name }))}
      chosen={[]}
      onTap={tap}
    />
  )
}
