import type { DrawRecord } from './draws.entities'

/** Where all draws lie for which there is or will be work, in the index of what is due, the first due first. */
export const dueDraws = 'DRAWS'

/** A draw with the keys by which the schedule finds it; one that waits for people, or is done, is found no more. */
export function inDrawSchedule(draw: DrawRecord): DrawRecord {
  const { duePk: _a, dueSk: _b, dueAt, ...bare } = draw
  const isWaited = draw.state === 'committed' || draw.state === 'drawing'
  if (dueAt === undefined || !isWaited) return bare
  return { ...bare, dueAt, duePk: dueDraws, dueSk: `${dueAt}#${draw.campaignId}` }
}

/** The greatest sort key of what is due at a moment; no id holds a tilde. */
export function dueUntil(at: string): string {
  return `${at}#~`
}
