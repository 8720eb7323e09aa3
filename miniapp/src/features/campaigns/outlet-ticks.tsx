import { Text, View } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { Field } from '../../components/field'
import { LinkLine } from '../../components/link-line'
import { PageTurner } from '../../components/page-turner'
import { Section } from '../../components/section'
import { Tick } from '../../components/tick'
import { open } from '../../platform/navigation'
import { useShownAgain } from '../../platform/page'
import { InItsPlace } from '../../session/screen'
import { usePortion } from '../../session/use-portion'
import { outletStateWords } from './campaign-words'
import type { PartProps } from './part-props'
import { toggled } from './toggled'
import { useOutlets, type Outlet } from './use-outlets'

type OutletTicksProps = PartProps & { readonly unionId: string }

/** Where it can be used; a new outlet is entered on a screen of its own, and stands here afterwards. */
export function OutletTicks({ unionId, ...rest }: OutletTicksProps) {
  const { shown, again, more } = useOutlets(unionId)
  useShownAgain(() => void again())
  return (
    <Section title="在哪些地方用">
      {shown.at === 'here' ? (
        <Ticks outlets={shown.body.items} {...rest} />
      ) : (
        <InItsPlace moment={shown} onAgain={() => void again()} />
      )}
      {shown.at === 'here' && shown.body.goesOn && <LinkLine says="后面还有，再取一些" onTap={() => void more()} />}
      <ActionButton kind="other" onTap={() => open('outletForm', { union: unionId })}>
        加一家门店或驿站
      </ActionButton>
    </Section>
  )
}

interface TicksProps extends PartProps {
  readonly outlets: readonly Outlet[]
}

function Ticks({ outlets, draft: { outletIds }, wrong, onChange }: TicksProps) {
  const offered = outlets.filter(({ id, state }) => state !== 'closed' || outletIds.includes(id))
  const portion = usePortion(offered)
  const others = outletIds.filter((id) => !outlets.some((outlet) => outlet.id === id)).length
  return (
    <Field hint={others > 0 ? `另有${others}处不在这张单子里，也能用` : undefined} wrong={wrong.outlets}>
      {outlets.length === 0 && <Text>本会还没有门店和驿站，先加一家。</Text>}
      {portion.rows.map(({ id, name, address, state }) => (
        <Tick
          key={id}
          ticked={outletIds.includes(id)}
          says={name}
          onTap={() => onChange({ outletIds: toggled(outletIds, id) })}
        >
          <View>
            <Text className="strong">{name}</Text>
          </View>
          <Text className="quiet">{state === 'open' ? address : `${outletStateWords[state]} · ${address}`}</Text>
        </Tick>
      ))}
      <PageTurner counts="家" {...portion} />
    </Field>
  )
}
