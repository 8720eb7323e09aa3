import { Text, View } from '@tarojs/components'
import { useRequest } from 'ahooks'
import { useState } from 'react'
import { ActionButton } from '../components/action-button'
import { Chips } from '../components/chips'
import { LinkLine } from '../components/link-line'
import { useConnection } from './connection'
import { InItsPlace } from './screen'

interface RegionStepsProps {
  /** Where the way down begins. */
  readonly from: string
  readonly onChosen: (code: string) => void
}

/** A place of any size, step by step: each step can be what is meant. */
export function RegionSteps({ from, onChosen }: RegionStepsProps) {
  const { regions } = useConnection()
  const [way, setWay] = useState([from])
  const at = way[way.length - 1] ?? from
  const { data, refresh } = useRequest(async () => ({ at, reached: await regions.show(at) }), { refreshDeps: [at] })
  const reached = data?.at === at ? data.reached : undefined
  if (reached?.at !== 'answered') return <InItsPlace moment={reached ?? { at: 'waiting' }} onAgain={refresh} />
  const { name, children } = reached.body
  return (
    <View className="stack">
      <ActionButton onTap={() => onChosen(at)}>{`选${name}`}</ActionButton>
      {way.length > 1 && <LinkLine says="退回上一步" onTap={() => setWay(way.slice(0, -1))} />}
      {children.length > 0 && (
        <>
          <Text className="strong">或者选里面的一处</Text>
          <Chips
            says={`${name}里面的地方`}
            chips={children.map((child) => ({ key: child.code, label: child.name }))}
            chosen={[]}
            onTap={(code) => setWay([...way, code])}
          />
        </>
      )}
    </View>
  )
}
