import type { Cursors } from '../platform/cursor'
import type { RollRecord } from '../table/rolls.entities'

const list = 'roll-link'

type LedToRoll = Pick<RollRecord, 'unionId' | 'rollId'>

/** The link to a full roll: signed by us and guessed by nobody; whether it still opens anything, the roll says. */
export function writeRollLink({ unionId, rollId }: LedToRoll, cursors: Cursors): string {
  return cursors.write(list, { unionId, rollId })
}

/** To which roll a link leads; nothing where it is none of ours. */
export function readRollLink(link: string, cursors: Cursors): LedToRoll | undefined {
  return cursors.read<LedToRoll>(list, link)
}
