/** As many codes as go to the server at once (`codesForm`). */
const mostAtOnce = 80

/** What was pasted from a sheet or a chat, a code to a line; separators at the ends and empty lines are left out. */
export function linesIn(pasted: string): string[] {
  return pasted
    .split(/[\n\r,，;；\t]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

export function batchesOf(lines: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(lines.length / mostAtOnce) }, (_, index) =>
    lines.slice(index * mostAtOnce, (index + 1) * mostAtOnce),
  )
}
