import { useLatestState } from './use-latest-state'

/**
 * What a tap sets going, one thing at a time: a second tap does nothing until the first is through, also while WeChat
 * asks something in between.
 */
export function useOneAtATime() {
  const busy = useLatestState(() => false)

  async function run(doing: () => Promise<void>): Promise<void> {
    if (busy.latest()) return
    busy.set(true)
    try {
      await doing()
    } finally {
      busy.set(false)
    }
  }

  return { busy: busy.drawn, run }
}
