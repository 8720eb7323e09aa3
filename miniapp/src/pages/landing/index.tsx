import type { Landing } from '@gongyou/shared/contracts/contract'
import { problems } from '@gongyou/shared/contracts/problems'
import { parseScanned } from '@gongyou/shared/domain/codes/union-code'
import type { UnionCodeText } from '@gongyou/shared/kernel/ids'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { LinkLine } from '../../components/link-line'
import { Notice } from '../../components/notice'
import { PhoneLine } from '../../components/phone-line'
import { Section } from '../../components/section'
import { CodeEntry } from '../../features/unions/code-entry'
import { PosterReport } from '../../features/unions/poster-report'
import { UnionFacts } from '../../features/unions/union-facts'
import { UnionHead } from '../../features/unions/union-head'
import { useLanding } from '../../features/unions/use-landing'
import { open } from '../../platform/navigation'
import { usePageParams } from '../../platform/page'
import { ring } from '../../platform/phone-call'
import { canScan, scanCode } from '../../platform/scan'
import { useSession } from '../../session/connection'
import { OutsideWechat } from '../../session/outside-wechat'
import { Screen, ScreenInItsPlace } from '../../session/screen'
import { LandingActions } from './landing-actions'

/** What a poster leads to: the union, what it offers, and one button. Without a code, the way to one. */
export default function LandingPage() {
  const { scene, q, code, unread } = usePageParams()
  const [known, setKnown] = useState(() => parseScanned({ scene, q, text: code }))
  /** Pictures in which the camera found no code of ours. */
  const [misread, setMisread] = useState(unread ? 1 : 0)
  const scan = async () => {
    const scanned = await scanCode()
    if (scanned.kind === 'code') setKnown(scanned.code)
    if (scanned.kind !== 'no-code') return
    setMisread(misread + 1)
    setKnown(undefined)
  }
  const entry = { onCode: setKnown, onScan: canScan ? () => void scan() : undefined }
  if (known) return <UnionPage key={known} code={known} entry={entry} />
  return (
    <Screen readOnly>
      <WayToUnion key={misread} unknown={misread > 0 || Boolean(scene || q || code)} entry={entry} />
    </Screen>
  )
}

interface UnionPageProps {
  readonly code: UnionCodeText
  readonly entry: { readonly onCode: (code: UnionCodeText) => void; readonly onScan?: () => void }
}

function UnionPage({ code, entry }: UnionPageProps) {
  const { moment, again } = useLanding(code)
  switch (moment.at) {
    case 'unknown-code':
      return (
        <Screen readOnly>
          <WayToUnion unknown entry={entry} />
        </Screen>
      )
    case 'here':
      return (
        <Screen bar readOnly>
          <UnionIntroduced landing={moment.landing} scanned={code} />
          <LandingActions landing={moment.landing} />
        </Screen>
      )
    default:
      return <ScreenInItsPlace moment={moment} onAgain={again} />
  }
}

/** For somebody whose code is not here, or says nothing to us. */
function WayToUnion({ unknown, entry }: Pick<UnionPageProps, 'entry'> & { readonly unknown: boolean }) {
  const isOutside = useSession().at === 'outside-wechat'
  if (isOutside) {
    return (
      <>
        {unknown && <Notice kind="wrong">{problems['code-unknown'].says}</Notice>}
        <OutsideWechat />
      </>
    )
  }
  return (
    <>
      <CodeEntry unknown={unknown} {...entry} />
      <LinkLine says="手边没有码，按干活的地方找工会" onTap={() => open('workplace')} />
      <LinkLine says="知道工会名字，直接找" onTap={() => open('unions')} />
    </>
  )
}

const noticeWords: Readonly<Record<NonNullable<Landing['notice']>, (union: string) => string>> = {
  'code-paused': (union) => `这张海报已停用，这里是${union}的新入口`,
  'union-merged': (union) => `这家工会已并入${union}`,
}

interface UnionIntroducedProps {
  readonly landing: Landing
  /** The code on the poster, which may have led on to another. */
  readonly scanned: UnionCodeText
}

function UnionIntroduced({ landing, scanned }: UnionIntroducedProps) {
  const { union, notice, posterNo, readable, codePlacement } = landing
  const isOutside = useSession().at === 'outside-wechat'
  return (
    <>
      {notice && <Notice kind="wait">{noticeWords[notice](union.name)}</Notice>}
      <Section>
        <UnionHead union={union} />
        <UnionFacts landing={landing} />
      </Section>
      <Section>
        <PhoneLine name="工会电话" phone={union.phone} onRing={ring} />
        <View className="quiet">
          <View>{`海报 ${posterNo} · ${codePlacement.label}`}</View>
          <View>{`海报下面的字 ${readable}`}</View>
        </View>
        {!isOutside && <PosterReport code={scanned} />}
      </Section>
    </>
  )
}
