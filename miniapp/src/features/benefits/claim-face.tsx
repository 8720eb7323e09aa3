import { claimStateWords } from '@gongyou/shared/contracts/words'
import { isBefore, type Instant } from '@gongyou/shared/kernel/time'
import { Text, View } from '@tarojs/components'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { dayWords, momentWords } from '../../session/calendar'
import { useConnection } from '../../session/connection'
import { corrected } from '../../session/rotating-code'
import { ImportedCode } from './imported-code'
import { lastDayWords } from './benefit-words'
import type { KeptClaim } from './kept'
import { VoucherFace } from './voucher-face'

interface ClaimFaceProps {
  readonly kept: KeptClaim
  /** Of whoever has no membership there are none to read out: zeros, as the server has it. */
  readonly memberTail?: string
}

const noTail = '0000'

/** What a claim comes to now: the code to be scanned, or where it stands. */
export function ClaimFace({ kept, memberTail = noTail }: ClaimFaceProps) {
  const { now } = useConnection()
  const { claim, voucher, imported, clockBehind } = kept
  const isEarly = voucher !== undefined && isBefore(corrected(now(), clockBehind), voucher.from as Instant)
  const { rotation } = voucher ?? {}
  return (
    <Section>
      <View className="title" aria-role="heading">
        {claim.title}
      </View>
      {imported && <ImportedCode code={imported.code} />}
      {voucher?.state === 'live' && rotation && !isEarly ? (
        <VoucherFace voucherId={voucher.id} rotation={rotation} clockBehind={clockBehind} memberTail={memberTail} />
      ) : (
        !imported && <Outcome kept={kept} isEarly={isEarly} />
      )}
      <ClaimFacts kept={kept} />
    </Section>
  )
}

function Outcome({ kept: { claim, voucher }, isEarly }: { readonly kept: KeptClaim; readonly isEarly: boolean }) {
  if (isEarly && voucher?.state === 'live') {
    return <Notice kind="wait">{`到${dayWords(voucher.from)}，券码会出现在这里`}</Notice>
  }
  switch (claim.state) {
    case 'redeemed':
      return (
        <Notice kind="good">
          <Text className="strong">{claimStateWords.redeemed}</Text>
          {claim.redeemed && (
            <View>
              <Text>{`${momentWords(claim.redeemed.at as Instant)}，在${claim.redeemed.outlet}`}</Text>
            </View>
          )}
        </Notice>
      )
    case 'held':
    case 'won':
      return <Notice kind="good">{`${claimStateWords[claim.state]}，您的名字已经在名单上`}</Notice>
    case 'entered':
      return <Notice kind="wait">{claimStateWords.entered}</Notice>
    case 'requested':
      return <Notice kind="wait">{`${claimStateWords.requested}，结果会写在这里`}</Notice>
    case 'declined':
      return <Notice kind="wrong">{`${claimStateWords.declined}，不明白可以打电话问工会`}</Notice>
    default:
      return <Notice kind="wait">{claimStateWords[claim.state]}</Notice>
  }
}

function ClaimFacts({ kept: { claim, voucher } }: { readonly kept: KeptClaim }) {
  const known: readonly [label: string, says: string | undefined][] = [
    ['预约', claim.slot?.label],
    ['有效期', voucher?.state === 'live' ? `用到${lastDayWords(voucher.expiresAt)}` : undefined],
    ['抽签号', claim.ticket],
    [claim.ticket === undefined ? '领的时候' : '报名', momentWords(claim.claimedAt as Instant)],
  ]
  const facts = known.flatMap(([label, says]) => (says ? [{ label, value: <Text>{says}</Text> }] : []))
  return <FactList facts={facts} />
}
