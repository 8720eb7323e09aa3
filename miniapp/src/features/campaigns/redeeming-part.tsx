import { redemptionWays } from '@gongyou/shared/contracts/names'
import { Text } from '@tarojs/components'
import { Chips } from '../../components/chips'
import { Field } from '../../components/field'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { Tick } from '../../components/tick'
import { redemptionWords } from './campaign-words'
import { OutletTicks } from './outlet-ticks'
import type { PartProps } from './part-props'

const ways = redemptionWays.map((key) => ({ key, label: redemptionWords[key] }))

/** What is done with what was claimed. */
export function RedeemingPart(props: PartProps & { readonly unionId: string }) {
  const { draft, wrong, onChange } = props
  const { redemption, voucherDays, sensitive, passedOnTo } = draft
  return (
    <>
      <Section title="怎么用">
        <Chips says="怎么用" chips={ways} chosen={[redemption]} onTap={(key) => onChange({ redemption: key })} />
        {redemption === 'imported-code' && (
          <Text>存好以后把券码导进来，每人发一个，不会重复。有几个券码就有几份。</Text>
        )}
        {redemption === 'list' && (
          <TextField
            label="名单交给谁（不交出去就空着）"
            hint="填了，工友领的时候要先勾选同意"
            value={passedOnTo}
            wrong={wrong.passedOnTo}
            maxLength={40}
            onChange={(typed) => onChange({ passedOnTo: typed })}
          />
        )}
        {redemption === 'outlet' && (
          <TextField
            label="领了以后几天内有效"
            hint={voucherDays === '0' ? '填0就是只当天有效' : undefined}
            keyboard="number"
            value={voucherDays}
            wrong={wrong.voucherDays}
            maxLength={3}
            onChange={(typed) => onChange({ voucherDays: typed })}
          />
        )}
      </Section>
      {redemption === 'outlet' && <OutletTicks {...props} />}
      <Section>
        <Field hint="体检、筛查这样的要勾上：店里只看到「有效」，不露姓名和项目">
          <Tick ticked={sensitive} says="不让商户知道是什么、是谁" onTap={() => onChange({ sensitive: !sensitive })}>
            <Text>不让商户知道是什么、是谁</Text>
          </Tick>
        </Field>
      </Section>
    </>
  )
}
