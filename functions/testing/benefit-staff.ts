import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { grantEntity } from '../src/table/people.entities'
import { someone, type RunningTown, type Someone } from './running-town'

/** Somebody who keeps a union's benefits, signed in. */
export async function benefitsOfficer(town: RunningTown, openid: string, unionId = 'joint-union'): Promise<Someone> {
  const grant = { accountId: town.accountIdOf(openid), role: 'benefits' as const, unionId, grantedAt: town.now() }
  await grantEntity(town.table).build(PutItemCommand).item(grant).send()
  return someone(town, openid)
}
