import { Tabs } from '../session/tabs'

/** WeChat makes one of these for each tab page, beside the page. */
export default function CustomTabBar() {
  return <Tabs />
}

/** A component of WeChat's sees no style of the app's without this; the letters' sizes are the app's. */
CustomTabBar.options = { addGlobalClass: true }
