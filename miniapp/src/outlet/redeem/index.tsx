import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { EntryLine } from '../../components/entry-line'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { ByHand } from '../../features/outlet/by-hand'
import { ClerkScreen } from '../../features/outlet/clerk-screen'
import { ScanFace } from '../../features/outlet/scan-face'
import { OfflineSection } from '../../features/outlet/offline-section'
import { UndoLine } from '../../features/outlet/undo-line'
import { useDay } from '../../features/outlet/use-day'
import { useOfflineBook } from '../../features/outlet/use-offline-book'
import { useRedeeming, type Shown } from '../../features/outlet/use-redeeming'
import { useScanning } from '../../features/outlet/use-scanning'
import { open } from '../../platform/navigation'
import { usePulledDown, useShownAgain } from '../../platform/page'
import { canScan } from '../../platform/scan'
import { TapNotice } from '../../session/tap-notice'

/** The counter: one voucher after another, by the camera or by hand. */
export default function RedeemPage() {
  return <ClerkScreen>{(outletId) => <Counter key={outletId} outletId={outletId} />}</ClerkScreen>
}

function Counter({ outletId }: { readonly outletId: string }) {
  const { shown: day, again } = useDay(outletId)
  const offline = useOfflineBook(outletId)
  const { moment, redeem, undoing, undo } = useRedeeming(outletId, offline.note)
  const redeemAndCount = async (shown: Shown) => {
    const next = await redeem(shown)
    void again()
    return next
  }
  const scanOn = useScanning(redeemAndCount)
  useShownAgain(() => void again())
  usePulledDown(again)
  const busy = moment.at === 'sending'
  return (
    <>
      <Section>
        <Text className="title">{day.at === 'here' ? day.body.first.outlet.name : '门店核销'}</Text>
        {day.at === 'refused' && <Notice kind="wrong">{day.problem.detail}</Notice>}
        <EntryLine says="今天的清单" news={newsOf(day)} onTap={() => open('redemptions', { outlet: outletId })} />
        <EntryLine says="能结多少钱" onTap={() => open('ownAccount', { outlet: outletId })} />
      </Section>
      <ScanFace moment={moment} />
      {moment.at === 'redeemed' && (
        <UndoLine
          redemption={moment.redemption}
          busy={undoing.at === 'sending'}
          onUndo={() => void undo(moment.redemption).then(again)}
        />
      )}
      <TapNotice progress={undoing} />
      {canScan ? (
        <ActionButton busy={busy} onTap={() => void scanOn()}>
          {moment.at === 'ready' ? '扫码核销' : '接着扫'}
        </ActionButton>
      ) : (
        <Notice kind="wait">浏览器里不能扫码，请在微信小程序里扫，或在下面手输。</Notice>
      )}
      <ByHand busy={busy} only={!canScan} onRedeem={redeemAndCount} />
      <OfflineSection offline={offline} />
    </>
  )
}

function newsOf(day: ReturnType<typeof useDay>['shown']): string | undefined {
  if (day.at !== 'here') return undefined
  const { items, goesOn } = day.body
  return `${items.length}${goesOn ? '张以上' : '张'}`
}
