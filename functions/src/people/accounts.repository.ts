import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { $add, $remove, $set, UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { toMillis, type Instant } from '@gongyou/shared/kernel/time'
import type { RequestIdentity } from '../platform/use-case'
import type { AccountWithGrants, Actors } from '../table/actors.repository'
import type { FreshnessPart } from '../table/freshness-keys'
import type { GongyouTable } from '../table/gongyou-table'
import { accountEntity, phoneLockEntity, type AccountRecord } from '../table/people.entities'
import type { Requests } from '../table/requests.repository'
import { transact, type NamedWrite } from '../table/transaction'

/** A phone as an account carries it. */
export type AccountPhone = NonNullable<AccountRecord['phone']>

/** Whoever lets go of a number, with the line in their history that says so. */
export interface ReleasedNumber {
  readonly accountId: string
  readonly turns: NonNullable<AccountRecord['turns']>
}

export interface PhoneBinding {
  readonly account: AccountRecord
  readonly phone: AccountPhone
  readonly minute: { readonly minute: string; readonly count: number }
  /** Whoever holds the number now, when the binding is proven in real time and takes it over. */
  readonly releasedFrom?: ReleasedNumber
  /** The account's history with this change of number, where it is one. */
  readonly turns?: AccountRecord['turns']
  readonly request: RequestIdentity
}

export interface Accounts {
  /** The account with its grants; made on the spot where there is none yet. */
  openedFor(
    opening: { readonly accountId: string; readonly openid: string; readonly first: FreshnessPart },
    at: Instant,
  ): Promise<AccountWithGrants>
  /** Which account the number belongs to, if any. */
  holderOf(phoneDigest: string): Promise<string | undefined>
  /**
   * Binds the number and lets go of the one before. `held` when another account got hold of it first, `changed` when the
   * account's own number is no longer the one that was seen.
   */
  bindPhone(binding: PhoneBinding): Promise<'saved' | 'held' | 'changed' | 'repeated'>
  /**
   * Erases what WeChat gave: its id of the account, and the number that it vouched for. Every session ends. `changed` when
   * the account's number is no longer the one that was seen.
   */
  forgetWeChat(account: AccountRecord, request: RequestIdentity): Promise<'saved' | 'changed' | 'repeated'>
  /** Ends every session of the account. */
  endSessions(accountId: string): Promise<void>
}

const answers = { request: 'repeated', account: 'changed', lock: 'held' } as const

export function openAccounts(
  table: GongyouTable,
  { documents, actors, requests }: { documents: DynamoDBDocumentClient; actors: Actors; requests: Requests },
): Accounts {
  const accounts = accountEntity(table)
  const locks = phoneLockEntity(table)

  return {
    async openedFor({ accountId, openid, first }, at) {
      const known = await actors.withId(accountId)
      if (known?.account.openid === openid) return known
      if (known) {
        // WeChat's id was erased because its owner took the authorisation back, and is given again.
        await accounts.build(UpdateItemCommand).item({ accountId, openid }).send()
        return { ...known, account: { ...known.account, openid } }
      }
      try {
        // Later than any epoch of an account that was erased, so that no token of before comes back to life.
        const account = {
          accountId,
          openid,
          epoch: Math.floor(toMillis(at) / 1000),
          version: 0,
          createdAt: at,
          ...first,
        }
        await accounts
          .build(PutItemCommand)
          .item(account)
          .options({ condition: { attr: 'accountId', exists: false } })
          .send()
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error
      }
      // Read again, whoever has made it: a role may have been granted before its holder first signs in.
      const made = await actors.withId(accountId)
      if (!made) throw new Error('an account that was made is not there')
      return made
    },

    async holderOf(phoneDigest) {
      const { Item } = await locks
        .build(GetItemCommand)
        .key({ digest: phoneDigest })
        .options({ consistent: true })
        .send()
      return Item?.accountId
    },

    async bindPhone(binding) {
      const writes = [
        requests.once(binding.request, 200, {}),
        { name: 'account' as const, write: rememberPhone(binding) },
        ...lockWrites(binding),
      ]
      const outcome = await transact<'request' | 'account' | 'lock'>(writes, { documents })
      if (outcome.kind === 'saved') return 'saved'
      return answers[outcome.to]
    },

    async forgetWeChat(account, request) {
      const { accountId, phone } = account
      const vouched = phone?.proven ? phone : undefined
      const seen = phone
        ? ({ attr: 'phone.digest', eq: phone.digest } as const)
        : ({ attr: 'phone.digest', exists: false } as const)
      const bare = { accountId, openid: '', epoch: $add(1), ...(vouched && { phone: $remove() }) }
      const own = { attr: 'accountId', eq: accountId } as const
      const writes: NamedWrite<'request' | 'account' | 'lock'>[] = [
        requests.once(request, 200, {}),
        { name: 'account', write: accounts.build(UpdateTransaction).item(bare).options({ condition: seen }) },
      ]
      if (vouched) {
        const write = locks.build(DeleteTransaction).key({ digest: vouched.digest }).options({ condition: own })
        writes.push({ name: 'lock', write })
      }
      const outcome = await transact(writes, { documents })
      if (outcome.kind === 'saved') return 'saved'
      return outcome.to === 'request' ? 'repeated' : 'changed'
    },

    async endSessions(accountId) {
      await accounts
        .build(UpdateItemCommand)
        .item({ accountId, epoch: $add(1) })
        .send()
    },
  }

  function rememberPhone({ account, phone, turns, minute }: PhoneBinding) {
    return accounts
      .build(UpdateTransaction)
      .item({
        accountId: account.accountId,
        phone: $set(phone),
        phoneMinute: $set(minute),
        turns: turns && $set(turns),
      })
      .options({
        condition: account.phone
          ? { attr: 'phone.digest', eq: account.phone.digest }
          : { attr: 'phone.digest', exists: false },
      })
  }

  function lockWrites({ account, phone, releasedFrom }: PhoneBinding): NamedWrite<'lock' | 'account'>[] {
    const { accountId } = account
    const before = account.phone?.proven && account.phone.digest !== phone.digest ? account.phone.digest : undefined
    const writes: NamedWrite<'lock' | 'account'>[] = []
    if (phone.proven) {
      const holder = releasedFrom?.accountId ?? accountId
      writes.push({
        name: 'lock',
        write: locks
          .build(PutTransaction)
          .item({ digest: phone.digest, accountId })
          .options({
            condition: {
              or: [
                { attr: 'accountId', exists: false },
                { attr: 'accountId', eq: holder },
              ],
            },
          }),
      })
    }
    if (before !== undefined) {
      const own = { attr: 'accountId', eq: accountId } as const
      writes.push({
        name: 'account',
        write: locks.build(DeleteTransaction).key({ digest: before }).options({ condition: own }),
      })
    }
    if (releasedFrom !== undefined) {
      const unproven = accounts
        .build(UpdateTransaction)
        .item({ accountId: releasedFrom.accountId, phone: { proven: false }, turns: $set(releasedFrom.turns) })
        .options({ condition: { attr: 'phone.digest', eq: phone.digest } })
      writes.push({ name: 'lock', write: unproven })
    }
    return writes
  }
}
