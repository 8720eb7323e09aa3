import type { StaffCode } from '@gongyou/shared/contracts/contract'
import { linkOf, readableCode } from '@gongyou/shared/domain/codes/union-code'
import { emptyFunnel } from '@gongyou/shared/domain/insight/funnel'
import type { UnionCodeText } from '@gongyou/shared/kernel/ids'
import type { CodeRecord } from '../table/unions.entities'

/** A code as staff see it; `host` is where its link leads. */
export function renderCode(record: CodeRecord, host: string): StaffCode {
  const { seen, started, submitted, admitted } = { ...emptyFunnel, ...record }
  const code = record.code as UnionCodeText
  return {
    code,
    readable: readableCode(code),
    url: linkOf(code, host),
    posterNo: record.posterNo,
    version: record.version,
    state: record.state,
    unionId: record.unionId,
    codePlacement: record.placement,
    fastLane: record.fastLane,
    fastLaneWindow: record.fastLaneWindow,
    occupation: record.occupation,
    expiresAt: record.expiresAt,
    successor: record.successor,
    funnel: { seen, started, submitted, admitted },
    openReports: record.openReports ?? 0,
  }
}
