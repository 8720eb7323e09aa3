import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { offlineReadingWords } from '../api/reached'
import { Notice } from '../components/notice'
import { TryAgain } from '../components/try-again'
import { Waiting } from '../components/waiting'
import { useSession } from './connection'
import { OutsideWechat } from './outside-wechat'
import { PrivacySheet } from './privacy-sheet'
import { TabsInPage } from './tabs-in-page'
import { useLargeType } from './use-large-type'
import { useOnline } from './use-online'

interface PageProps {
  /** Leaves room for a bar at the bottom. */
  readonly bar?: boolean
  /** One of the main screens, with the tab bar. */
  readonly tab?: boolean
}

interface ScreenProps extends PageProps {
  /** Said where there is no network: what that means for this page. */
  readonly offlineSays?: string
  /** Shown to a browser outside WeChat too: nothing on it is typed or sent. */
  readonly readOnly?: boolean
}

/** The frame of every page: it says so when there is no network, and what there is to do outside WeChat. */
export function Screen({
  bar,
  tab,
  offlineSays = '现在没信号，填的内容都在手机里',
  readOnly = false,
  children,
}: PropsWithChildren<ScreenProps>) {
  const online = useOnline()
  const isOutside = useSession().at === 'outside-wechat'
  if (isOutside && !readOnly) {
    return (
      <Page tab={tab}>
        <OutsideWechat />
      </Page>
    )
  }
  return (
    <Page bar={bar && !isOutside} tab={tab}>
      <View className="stack page-content">
        {!online && <Notice kind="wait">{offlineSays}</Notice>}
        {children}
      </View>
    </Page>
  )
}

function Page({ bar, tab, children }: PropsWithChildren<PageProps>) {
  const parts = ['page', bar && 'page-with-bar', tab && 'page-with-tabs', useLargeType() && 'large-type']
  return (
    <View className={parts.filter(Boolean).join(' ')} aria-role="main">
      {children}
      <PrivacySheet />
      {tab && <TabsInPage />}
    </View>
  )
}

/** The moments of a screen whose answer is not here. */
export type NotHere =
  { readonly at: 'waiting' } | { readonly at: 'offline' } | { readonly at: 'refused'; readonly problem: ProblemBody }

interface NotHereProps {
  readonly moment: NotHere
  readonly onAgain: () => void
}

/** What stands in the place of an answer: the shape of what comes, or why nothing came and the way to ask again. */
export function InItsPlace({ moment, onAgain }: NotHereProps) {
  switch (moment.at) {
    case 'waiting':
      return <Waiting />
    case 'offline':
      return <TryAgain says={offlineReadingWords} onTap={onAgain} />
    case 'refused':
      return <TryAgain says={moment.problem.detail} onTap={onAgain} />
  }
}

/** A whole page without its answer. It says itself when there is no network, so the frame's notice is left out. */
export function ScreenInItsPlace({ tab, ...rest }: NotHereProps & Pick<PageProps, 'tab'>) {
  const isOutside = useSession().at === 'outside-wechat'
  return (
    <Page tab={tab}>{isOutside && rest.moment.at === 'refused' ? <OutsideWechat /> : <InItsPlace {...rest} />}</Page>
  )
}
