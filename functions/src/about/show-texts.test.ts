import { describe, expect, it } from 'vitest'
import { defaultSettings, type CitySettings } from '@gongyou/shared/contracts/settings'
import { showTexts } from './show-texts'

const settings: CitySettings = {
  ...defaultSettings,
  city: { region: '3302' as CitySettings['city']['region'], name: '宁波市' },
  dayTable: { daysOff: [], makeUpDays: [] },
}

type Ask = { readonly input: Record<string, never> }
const asked = async (city: CitySettings) =>
  showTexts({ input: {} } as Ask as Parameters<typeof showTexts>[0], { settings: () => Promise.resolve(city) })

describe('what a city says', () => {
  it('names the headings under which its benefits are entered, its own where it has some', async () => {
    expect(await asked(settings)).toMatchObject({
      body: { headings: ['职工服务支出', '职工活动组织支出', '维权支出'] },
    })
    const benefits = { ...settings.benefits, headings: ['帮扶支出'] }
    expect(await asked({ ...settings, benefits })).toMatchObject({ body: { headings: ['帮扶支出'] } })
  })
})
