import type { Reply } from '@gongyou/shared/contracts/contract'
import { defaultSettings } from '@gongyou/shared/contracts/settings'

const { texts, occupations, benefits } = defaultSettings

const told = ({ version, text, toBeConfirmed }: (typeof texts)['application']) => ({ version, text, toBeConfirmed })

/** What a city says that changed nothing of the defaults. */
export const cityTexts: Reply<'about.texts'>['body'] = {
  application: told(texts.application),
  sensitiveData: told(texts.sensitiveData),
  occupations: occupations.map(({ key, label, platforms }) => ({ key, label, platforms: [...platforms] })),
  reviewReasons: [],
  headings: [...benefits.headings],
  city: { region: '3302', name: '宁波市' },
}
