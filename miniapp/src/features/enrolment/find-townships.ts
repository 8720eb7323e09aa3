import type { Township } from '../../session/regions'

/** More than a screenful helps nobody: another letter does. */
const most = 12

/** Townships by part of their name, or of their district's and theirs; those that begin so come first. */
export function findTownships(typed: string, townships: readonly Township[]): Township[] {
  const parts = typed.split(/\s+/).filter(Boolean)
  if (parts.length === 0) return []
  const found = townships.filter(({ name }) => parts.every((part) => name.includes(part)))
  const begins = ({ name }: Township) => name.split(' ').some((word) => word.startsWith(parts[0] ?? ''))
  return [...found.filter(begins), ...found.filter((township) => !begins(township))].slice(0, most)
}
