/** Said on a staff screen where a tap came to nothing for want of a network. */
export const staffOfflineWords = '没信号，没有发出去。连上网再点一次，不会重复'

/** A sentence made for the worker, told about the worker. */
export function toldOfWorker(sentence: string): string {
  return sentence.split('您').join('工友')
}

/** A refusal as staff read it: what changed meanwhile was a colleague's doing. */
export function staffSentence({ code, detail }: { readonly code: string; readonly detail: string }): string {
  return code === 'changed-meanwhile' ? '同事刚办过，已刷新' : detail
}

/** The words for a name; of a name newer than this app, nothing. */
export function wordFor(words: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined
}
