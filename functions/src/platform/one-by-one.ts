import { isBefore, plus, type Duration, type Instant } from '@gongyou/shared/kernel/time'

/**
 * Does the work for one item after the other while there is time. One that fails keeps none of the others from theirs.
 *
 * @returns the faults; whoever has said what was done throws the first.
 */
export async function oneByOne<Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
  timeLeft: () => boolean,
): Promise<unknown[]> {
  const faults: unknown[] = []
  for (const item of items) {
    if (!timeLeft()) break
    await work(item).catch((fault: unknown) => faults.push(fault))
  }
  return faults
}

/** Whether a run that begins now and may take so long still has time. */
export function timeLeftFor(longest: Duration, now: () => Instant): () => boolean {
  const until = plus(now(), longest)
  return () => isBefore(now(), until)
}
