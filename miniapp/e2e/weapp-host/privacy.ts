interface Answer {
  readonly event: 'exposureAuthorization' | 'agree' | 'disagree'
  readonly buttonId?: string
}
type Listener = (resolve: (answer: Answer) => void, about: { readonly referrer: string }) => void

/** WeChat's side of the privacy notice: it asks the app's listener, and believes in no tap that it has not seen. */
export function makePrivacyDesk() {
  const tapped = new Set<string>()
  let listener: Listener | undefined

  return {
    /** `wx.onNeedPrivacyAuthorization`: the last to register is the one that is asked. */
    listen: (next: Listener) => void (listener = next),
    /** A button with `agreePrivacyAuthorization` was tapped. */
    tap: (buttonId: string) => void tapped.add(buttonId),
    /** Something that needs the notice was called; waits for the answer of whoever holds the phone. */
    ask: (referrer: string) =>
      new Promise<'agreed' | 'declined'>((resolve, reject) => {
        if (!listener) return reject(new Error('nobody listens for WeChat’s question'))
        listener(
          ({ event, buttonId = '' }) => {
            if (event === 'agree' && !tapped.has(buttonId)) reject(new Error(`no tap on ${buttonId}`))
            if (event !== 'exposureAuthorization') resolve(event === 'agree' ? 'agreed' : 'declined')
          },
          { referrer },
        )
      }),
  }
}

export type PrivacyDesk = ReturnType<typeof makePrivacyDesk>
