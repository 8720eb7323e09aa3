export { Tabs as TabsInPage } from './tabs'
