/** What has to be ended, last opened first, when a server stops or does not come up. */
export interface Closing {
  add(close: () => Promise<void> | void): void
  /** Ends everything; one that fails keeps none of the others from being ended. */
  run(): Promise<void>
}

export function openClosing(): Closing {
  const open: (() => Promise<void> | void)[] = []
  return {
    add: (close) => void open.push(close),
    async run() {
      for (let close = open.pop(); close; close = open.pop()) {
        try {
          await close()
        } catch (fault) {
          console.error(fault)
        }
      }
    },
  }
}
