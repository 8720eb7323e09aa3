/**
 * Runs the work for every item, so many at a time, and gives the results in the order of the items. After a fault no
 * further item is begun, and the fault is thrown once what was under way has ended.
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const queue = items.entries()
  let faulted = false
  const worker = async () => {
    for (const [index, item] of queue) {
      if (faulted) return
      results[index] = await work(item, index).catch((fault: unknown) => {
        faulted = true
        throw fault
      })
    }
  }
  const workers = await Promise.allSettled(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  const failed = workers.find((each) => each.status === 'rejected')
  if (failed) throw failed.reason
  return results
}
