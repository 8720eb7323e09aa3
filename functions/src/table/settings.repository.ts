import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { defaultSettings, type CitySettings } from '@gongyou/shared/contracts/settings'
import { toMillis, type Instant } from '@gongyou/shared/kernel/time'
import type { GongyouTable } from './gongyou-table'
import { settingsEntity } from './upkeep.entities'

/** The settings of the city, at most a minute old. Throws where the city was never set up. */
export type ReadSettings = () => Promise<CitySettings>

const freshFor = 60_000

export function openSettings(table: GongyouTable, now: () => Instant): ReadSettings {
  const entity = settingsEntity(table)
  let held: { settings: CitySettings; readAt: number } | undefined
  return async () => {
    const at = toMillis(now())
    if (held && Math.abs(at - held.readAt) < freshFor) return held.settings
    const { Item } = await entity.build(GetItemCommand).key({ scope: 'CITY' }).send()
    if (!Item) throw new Error('this table holds no city: its settings are missing')
    const settings = completed(Item.settings)
    held = { settings, readAt: at }
    return settings
  }
}

/** A city that was set up before a setting existed starts from its default. */
function completed(settings: CitySettings): CitySettings {
  const limits = { ...defaultSettings.limits, ...settings.limits }
  const benefits = { ...defaultSettings.benefits, ...settings.benefits }
  return { ...defaultSettings, ...settings, limits, benefits }
}
