import type { Answer } from '@gongyou/shared/contracts/contract'
import { shownUnion } from '../table/application.rendering'
import type { Directory } from '../table/directory.repository'
import type { UnionChangeRecord } from '../table/unions.entities'
import type { Tree } from './tree.repository'

type UnionChange = Answer<'union.changes'>['body']['items'][number]

interface Sources {
  readonly tree: Pick<Tree, 'asItIs'>
  readonly directory: Pick<Directory, 'union'>
}

/** A merger or dissolution as an admin sees it: the union by its own name, though it may have gone. */
export async function renderChange(
  change: UnionChangeRecord,
  accountId: string,
  { tree, directory }: Sources,
): Promise<UnionChange> {
  const [union, into] = await Promise.all([tree.asItIs(change.unionId), directory.union(change.intoId)])
  return {
    id: change.changeId,
    version: change.version,
    kind: change.kind,
    union: named(change.unionId, union),
    into: named(change.intoId, into),
    reason: change.reason,
    document: change.document,
    consentDocument: change.consentDocument,
    state: change.state,
    proposedAt: change.proposedAt,
    proposedByMe: change.proposedBy.accountId === accountId,
    announcedAt: change.announcedAt,
    carriedOutOn: change.carriedOutOn,
    blockedBecause: change.blockedBecause,
  }
}

function named(unionId: string, union: Parameters<typeof shownUnion>[1]): UnionChange['union'] {
  const { id, name, kind } = shownUnion(unionId, union)
  return { id, name, kind }
}
