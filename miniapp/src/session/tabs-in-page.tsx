/** WeChat draws the tab bar beside the page: `custom-tab-bar`. */
export function TabsInPage() {
  return null
}
