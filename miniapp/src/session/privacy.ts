import type { PrivacyQuestion } from '../platform/privacy'

/** Whether WeChat waits for a word about the privacy notice; answered once, for all that waits. */
export interface Privacy {
  isAsked(): boolean
  subscribe(listener: () => void): () => void
  /** After the tap on WeChat's own button. */
  agree(): void
  decline(): void
}

export function makePrivacy(watch: (tell: (question: PrivacyQuestion) => void) => void): Privacy {
  const listeners = new Set<() => void>()
  let waiting: readonly PrivacyQuestion[] = []

  function become(next: readonly PrivacyQuestion[]): void {
    waiting = next
    listeners.forEach((listener) => listener())
  }

  function answer(say: (question: PrivacyQuestion) => void): void {
    const answered = waiting
    become([])
    answered.forEach(say)
  }

  watch((question) => become([...waiting, question]))
  return {
    isAsked: () => waiting.length > 0,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    agree: () => answer((question) => question.agree()),
    decline: () => answer((question) => question.decline()),
  }
}
