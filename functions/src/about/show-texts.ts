import type { DatedText } from '@gongyou/shared/contracts/settings'
import { reviewReasonWords } from '@gongyou/shared/contracts/words'
import type { UseCase } from '../platform/use-case'
import type { ReadSettings } from '../table/settings.repository'

/** The texts to be affirmed with their versions, and the lists that a form and a reviewer choose from. */
export const showTexts: UseCase<'about.texts', { readonly settings: ReadSettings }> = async (_, { settings }) => {
  const { texts, occupations, benefits, city } = await settings()
  return {
    status: 200,
    body: {
      application: shown(texts.application),
      sensitiveData: shown(texts.sensitiveData),
      occupations: occupations.map(({ key, label, platforms }) => ({ key, label, platforms: [...platforms] })),
      reviewReasons: Object.entries(reviewReasonWords).map(([key, label]) => ({ key, label })),
      headings: [...benefits.headings],
      city,
    },
  }
}

function shown({ version, text, toBeConfirmed }: DatedText) {
  return { version, text, toBeConfirmed }
}
