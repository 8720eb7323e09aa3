import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { instantOf } from '@gongyou/shared/kernel/time'
import { appointFirstAdmin, type FirstAppointment } from '../src/people/appoint-first-admin'
import { openGrants } from '../src/people/grants.repository'
import { openDirectory } from '../src/table/directory.repository'
import { openDocuments } from '../src/table/documents'
import { gongyouTable } from '../src/table/gongyou-table'
import { openPeople } from '../src/table/people.repository'
import { openRequests } from '../src/table/requests.repository'
import { CannotStart } from './cannot-start'

const answers: Readonly<Record<FirstAppointment, string>> = {
  appointed: 'Done: from the next tap on this member is an admin there.',
  'no-such-union': 'There is no such active union.',
  'no-such-member': 'Nobody has this member number. The first admin joins like everybody, and then has one.',
  'has-an-admin': 'This union has an admin already, who gives further roles in the app.',
}

/**
 * `npm run first-admin -- --table TABLE --union ID --member NUMBER`: with the credentials of whoever may write to the
 * table, as the AWS SDK finds them.
 */
async function run(): Promise<void> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({ options: { table: text, union: text, member: text } })
  const { table: tableName, union: unionId, member: memberNumber } = values
  if (!tableName || !unionId || !memberNumber) {
    throw new CannotStart('Say whom and where: npm run first-admin -- --table TABLE --union ID --member NUMBER')
  }
  const documents = openDocuments()
  const table = gongyouTable(documents, tableName)
  const now = () => instantOf(Date.now())
  const came = await appointFirstAdmin(
    { unionId, memberNumber },
    {
      grants: openGrants(table, { documents, requests: openRequests(table, now) }),
      people: openPeople(table),
      directory: openDirectory(table),
      newId: randomUUID,
      now,
    },
  )
  console.log(answers[came])
  if (came !== 'appointed') process.exitCode = 1
}

try {
  await run()
} catch (fault) {
  console.error(fault instanceof CannotStart ? fault.message : fault)
  process.exitCode = 1
}
