import { seconds } from '@gongyou/shared/kernel/time'
import { inTheCloud } from '../platform/cloud'
import { timeLeftFor } from '../platform/one-by-one'
import type { QueueConsumer } from '../platform/queue'
import { readDeployment } from '../platform/settings'
import { openSqsQueue } from '../platform/sqs-queue'
import type { Surroundings, TellingSurroundings } from '../platform/surroundings'
import { openDirectory } from '../table/directory.repository'
import { openFactStream } from '../table/fact-stream'
import { gongyouTable } from '../table/gongyou-table'
import { openPeople } from '../table/people.repository'
import { openSettings } from '../table/settings.repository'
import { openTokens } from '../table/tokens.repository'
import { openWeChat, type WeChat } from '../wechat/wechat'
import { openNotices } from './notices.repository'
import { openOpenings } from './openings.repository'
import { passOn } from './pass-on'
import { sendMessages } from './send-messages'
import { tellOpenings } from './tell-openings'
import { openToldFacts } from './told-facts.repository'

/** What passes facts on from the table's stream to the queue of what somebody is to be told. */
export function wireStream({ documents, tableName, queue, log }: TellingSurroundings) {
  return passOn({ readFacts: openFactStream(gongyouTable(documents, tableName)), queue, log })
}

/** What tells of the facts in the queue, by WeChat's subscribe messages. */
export function wireSending(surroundings: TellingSurroundings, weChat = weChatIn(surroundings)): QueueConsumer {
  const { documents, tableName, templates, queue, now, random, log } = surroundings
  const table = gongyouTable(documents, tableName)
  return sendMessages({
    facts: openToldFacts(table),
    people: openPeople(table),
    directory: openDirectory(table),
    settings: openSettings(table, now),
    notices: openNotices(table, now),
    templates,
    weChat,
    queue,
    random,
    now,
    log,
  })
}

function weChatIn({ documents, tableName, weChat, now, random }: Surroundings): Pick<WeChat, 'send'> {
  const tokens = openTokens(gongyouTable(documents, tableName), weChat.appId)
  return openWeChat({ ...weChat, tokens, now, random })
}

/** The next minute's run goes on, so that two are never at it longer than a moment. */
const mostOfAMinute = seconds(45)

/** The schedule of every minute: who wants to know that a campaign opens is put into the queue. */
export function wireOpenings({ documents, tableName, queue, random, now, log }: TellingSurroundings) {
  const table = gongyouTable(documents, tableName)
  const deps = { openings: openOpenings(table), facts: openToldFacts(table), queue, random, now, log }
  return () => tellOpenings({ ...deps, timeLeft: timeLeftFor(mostOfAMinute, now) })
}

export const stream = inTheCloud('notify', (surroundings) => wireStream(withQueue(surroundings)))

export const send = inTheCloud('notify', (surroundings) => wireSending(withQueue(surroundings)))

export const openings = inTheCloud('notify', (surroundings) => wireOpenings(withQueue(surroundings)))

function withQueue(surroundings: Surroundings): TellingSurroundings {
  const { factsQueue: url } = readDeployment()
  return { ...surroundings, queue: openSqsQueue({ url, config: surroundings.documents.config }) }
}
