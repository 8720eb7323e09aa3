import type { Landing } from '@gongyou/shared/contracts/contract'
import { Text, View } from '@tarojs/components'
import { FactList, type Fact } from '../../components/fact-list'

const notToldWords: Readonly<Record<Landing['notTold'][number], string>> = {
  employer: '公司',
  platform: '平台',
  police: '交警',
}

/** The questions of somebody in front of a poster: what do I get, what does it cost, what do you want, who hears of it. */
export function UnionFacts({ landing }: { landing: Landing }) {
  return <FactList facts={factsOf(landing)} />
}

function factsOf({ offers, union, notTold, fastLane }: Landing): Fact[] {
  return [
    ...(offers.length > 0 ? [{ label: '现在能领', value: <Offers offers={offers} /> }] : []),
    { label: '会费', value: <Text>{union.dues.says}</Text> },
    { label: '怎么办', value: <Text>{fastLane ? '核对实名通过，当场入会' : '填好提交，由工会审核，进度随时看'}</Text> },
    { label: '要什么', value: <Text>不拍身份证、不要银行卡、不要验证码</Text> },
    ...(notTold.length > 0
      ? [
          {
            label: '不告诉谁',
            value: <Text>{`不会告诉您的${notTold.map((who) => notToldWords[who]).join('、')}`}</Text>,
          },
        ]
      : []),
  ]
}

function Offers({ offers }: Pick<Landing, 'offers'>) {
  return (
    <View>
      {offers.map(({ id, title }) => (
        <View key={id}>
          <Text>{title}</Text>
        </View>
      ))}
    </View>
  )
}
