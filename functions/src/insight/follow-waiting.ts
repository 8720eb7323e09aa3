import type { DynamoDBStreamEvent } from 'aws-lambda'
import { isMembershipHeld } from '@gongyou/shared/domain/membership/states'
import type { MembershipImages, ReadMembershipImages } from '../table/membership-stream'
import type { Pools } from '../table/pools.repository'

interface Deps {
  readonly readMembership: ReadMembershipImages
  readonly pools: Pick<Pools, 'register'>
}

/**
 * Makes known in which unions members wait for one nearer to their work, so that the daily work finds them without a walk
 * through the tree. A union once known stays so: an instance writes each of them once.
 */
export function followWaiting({ readMembership, pools }: Deps): (event: DynamoDBStreamEvent) => Promise<void> {
  const known = new Set<string>()
  return async ({ Records }) => {
    const unions = Records.map((record) => waitsAt(imagesOf(record, readMembership))).filter((id) => id !== undefined)
    for (const unionId of new Set(unions)) {
      if (known.has(unionId)) continue
      await pools.register(unionId)
      known.add(unionId)
    }
  }
}

/** A record that cannot be read is the folding's to name; here it tells nothing. */
function imagesOf(record: DynamoDBStreamEvent['Records'][number], read: ReadMembershipImages): MembershipImages {
  try {
    return read(record) ?? {}
  } catch {
    return {}
  }
}

function waitsAt({ after }: MembershipImages): string | undefined {
  return after?.waitingSince !== undefined && isMembershipHeld(after.state) ? after.unionId : undefined
}
