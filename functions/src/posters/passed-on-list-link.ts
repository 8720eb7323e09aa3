import type { Cursors } from '../platform/cursor'
import type { PassedOnListRecord } from '../table/passed-on-lists.entities'

const list = 'passed-on-list-link'

/** Which file of which list a link leads to. */
export interface LedToList {
  readonly campaignId: string
  readonly listId: string
  readonly part: number
}

/** The link to one file of a list: signed by us and guessed by nobody; whether it still opens anything, the list says. */
export function writeListLink({ campaignId, listId }: PassedOnListRecord, part: number, cursors: Cursors): string {
  return cursors.write(list, { campaignId, listId, part })
}

/** Nothing where the link is none of ours. */
export function readListLink(link: string, cursors: Cursors): LedToList | undefined {
  return cursors.read<LedToList>(list, link)
}
