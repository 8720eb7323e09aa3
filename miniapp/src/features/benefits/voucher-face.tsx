import { writeVoucherCode } from '@gongyou/shared/domain/benefits/voucher-code'
import { Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import { CodeClock } from '../../components/code-clock'
import { useBrightScreen } from '../../platform/bright-screen'
import { inTwoGroups, type Rotation } from '../../session/rotating-code'
import { useRotatingCode } from '../../session/use-rotating-code'
import { codePicture } from './code-picture'
import './voucher-face.scss'

interface VoucherFaceProps {
  readonly voucherId: string
  readonly rotation: Rotation
  readonly clockBehind: number
  /** The last four digits of the member number, told with the code where it cannot be scanned. */
  readonly memberTail: string
}

/** What is held out at a counter: a picture for the camera, and the same in digits to read out. */
export function VoucherFace({ voucherId, rotation, clockBehind, memberTail }: VoucherFaceProps) {
  useBrightScreen()
  const { digits, secondsLeft } = useRotatingCode({ rotation, clockBehind })
  const picture = useMemo(() => codePicture(writeVoucherCode(voucherId, digits)), [voucherId, digits])
  return (
    <View className="voucher-face">
      <View
        className="voucher-picture"
        aria-role="img"
        aria-label="券码的图，给店员扫"
        style={{ backgroundImage: `url("${picture}")` }}
      />
      <View className="voucher-digits" aria-role="img" aria-label={`券码 ${digits.split('').join(' ')}`}>
        <Text>{inTwoGroups(digits)}</Text>
      </View>
      <View className="voucher-tail">
        <Text>扫不了就报上面8位数</Text>
        <Text>{`会员号后四位 ${memberTail}`}</Text>
      </View>
      <CodeClock secondsLeft={secondsLeft} ofSeconds={rotation.periodSeconds} />
    </View>
  )
}
