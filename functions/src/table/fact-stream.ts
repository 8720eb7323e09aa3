import { unmarshall } from '@aws-sdk/util-dynamodb'
import { messageKindOf } from '@gongyou/shared/domain/notify/told'
import type { DynamoDBRecord } from 'aws-lambda'
import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import { claimEntity } from './benefits.entities'
import { claimHappening } from './claim-happenings'
import { applicationEntity } from './enrolment.entities'
import { historyOf, isMessage, type Happening } from './happenings'
import type { GongyouTable } from './gongyou-table'
import { recoveryEntity } from './recovery.entities'
import { recoveryHappenings } from './recovery-happenings'
import { transferHappenings } from './transfer-happenings'
import { transferEntity } from './transfers.entities'

/** Where a fact stands that somebody is to be told: the item, and the line of its history. Ids, and nothing of what it says. */
export type Fact =
  | { readonly of: 'application'; readonly applicationId: string; readonly line: string }
  | { readonly of: 'transfer'; readonly personId: string; readonly transferId: string; readonly line: string }
  | { readonly of: 'recovery'; readonly personId: string; readonly recoveryId: string; readonly line: string }
  | ({ readonly of: 'claim'; readonly line: string } & ClaimKey)
  /** That a campaign opens, for one account that asked to be reminded. */
  | { readonly of: 'opening'; readonly campaignId: string; readonly accountId: string; readonly opensAt: string }

export interface ClaimKey {
  readonly holder: string
  readonly campaignId: string
  readonly row: string
  readonly number: number
}

/** The facts that a stream record brings to somebody's messages: those of its lines that were not there before. */
export type ReadFacts = (record: DynamoDBRecord) => readonly Fact[]

export function openFactStream(table: GongyouTable): ReadFacts {
  const kinds = [applications(table), transfers(table), recoveries(table), claims(table)]
  return ({ dynamodb: { OldImage, NewImage } = {} }) => {
    const linesOf = kinds.find(({ type }) => type === NewImage?.['et']?.S)?.linesIn
    if (!NewImage || !linesOf) return []
    const known = new Set(OldImage && linesOf(OldImage).map(({ happening }) => happening.id))
    return linesOf(NewImage)
      .filter(({ happening }) => !known.has(happening.id) && isMessage(happening) && messageKindOf(happening))
      .map(({ fact }) => fact)
  }
}

interface Line {
  readonly happening: Happening
  readonly fact: Fact
}

interface Kind {
  readonly type: string
  readonly linesIn: (image: Image) => readonly Line[]
}

/** Lines are told apart by their ids alone, so the names that belong to them are not read. */
const unnamed = ''

function applications(table: GongyouTable): Kind {
  const entity = applicationEntity(table)
  const formatter = entity.build(EntityFormatter)
  return {
    type: entity.entityName,
    linesIn: (image) => {
      const application = formatter.format(plain(image))
      const { applicationId } = application
      return historyOf(application, unnamed).map((happening) => ({
        happening,
        fact: { of: 'application', applicationId, line: happening.id },
      }))
    },
  }
}

function transfers(table: GongyouTable): Kind {
  const entity = transferEntity(table)
  const formatter = entity.build(EntityFormatter)
  return {
    type: entity.entityName,
    linesIn: (image) => {
      const transfer = formatter.format(plain(image))
      const { personId, transferId } = transfer
      return transferHappenings(transfer, unnamed).map((happening) => ({
        happening,
        fact: { of: 'transfer', personId, transferId, line: happening.id },
      }))
    },
  }
}

function recoveries(table: GongyouTable): Kind {
  const entity = recoveryEntity(table)
  const formatter = entity.build(EntityFormatter)
  return {
    type: entity.entityName,
    linesIn: (image) => {
      const recovery = formatter.format(plain(image))
      const { personId, recoveryId } = recovery
      return recoveryHappenings(recovery).map((happening) => ({
        happening,
        fact: { of: 'recovery', personId, recoveryId, line: happening.id },
      }))
    },
  }
}

function claims(table: GongyouTable): Kind {
  const entity = claimEntity(table)
  const formatter = entity.build(EntityFormatter)
  const attributes = ['holder', 'campaignId', 'row', 'number', 'turns'] as const
  return {
    type: entity.entityName,
    linesIn: (image) => {
      const { turns = [], ...key } = formatter.format(plain(image), { attributes: [...attributes] })
      return turns.map((turn) => {
        const happening = claimHappening(key, turn, unnamed)
        return { happening, fact: { of: 'claim', ...key, line: happening.id } }
      })
    },
  }
}

/** Lambda's types and the SDK's write the same JSON down differently. */
type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>

function plain(image: Image) {
  return unmarshall(image as Parameters<typeof unmarshall>[0])
}
