import { useSyncExternalStore } from 'react'
import cardHere from '../assets/tab/card-here.png'
import card from '../assets/tab/card.png'
import homeHere from '../assets/tab/home-here.png'
import home from '../assets/tab/home.png'
import meHere from '../assets/tab/me-here.png'
import me from '../assets/tab/me.png'
import workHere from '../assets/tab/work-here.png'
import work from '../assets/tab/work.png'
import { TabBar, type TabBarItem } from '../components/tab-bar'
import { open } from '../platform/navigation'
import { useConnection, useSession } from './connection'
import type { Tab } from './front-tab'
import { staffScreensFor } from './staff-work'
import { useLargeType } from './use-large-type'

const tabs: readonly TabBarItem<Tab>[] = [
  { key: 'home', says: '首页', icon: home, iconHere: homeHere },
  { key: 'card', says: '会员证', icon: card, iconHere: cardHere },
  { key: 'work', says: '工会工作', icon: work, iconHere: workHere },
  { key: 'me', says: '我的', icon: me, iconHere: meHere },
]

/** The tab bar as this person has it: the union's own work is there only for those whom something of it is open to. */
export function Tabs() {
  const { frontTab } = useConnection()
  const here = useSyncExternalStore(frontTab.subscribe, frontTab.here, frontTab.here)
  const worksHere = staffScreensFor(useSession().home?.staff ?? []).length > 0
  const shown = tabs.filter(({ key }) => key !== 'work' || worksHere)
  return <TabBar tabs={shown} here={here} large={useLargeType()} onTap={open} />
}
