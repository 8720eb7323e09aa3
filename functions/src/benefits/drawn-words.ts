/** How a draw came out, as it is told to everybody who took part: how many there were, and that nobody need believe it. */
export function drawnWords({ entries, winners }: { readonly entries: number; readonly winners: number }): string {
  return `${entries}个号里抽出${winners}个，谁都可以在抽签页自己算一遍`
}
