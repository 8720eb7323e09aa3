import { wire as wireAbout } from '../src/about/lambda'
import { wire as wireBenefits } from '../src/benefits/lambda'
import { wire as wireEnrolment } from '../src/enrolment/lambda'
import { wire as wireInsight, wireStream as wireInsightStream } from '../src/insight/lambda'
import { wire as wireMembership } from '../src/membership/lambda'
import { wireSending, wireStream as wireNotifyStream } from '../src/notify/lambda'
import { wire as wirePeople } from '../src/people/lambda'
import { wire as wirePosters } from '../src/posters/lambda'
import type { QueueConsumer } from '../src/platform/queue'
import type { AskingSurroundings, TellingSurroundings } from '../src/platform/surroundings'
import { wire as wireUnions } from '../src/unions/lambda'
import type { Handlers } from './gateway/gateway'
import type { StreamConsumer } from './stream/delivery'

/** The contexts' own handlers, as their Lambdas have them. */
export function handlersIn(surroundings: AskingSurroundings): Handlers {
  return {
    about: wireAbout(surroundings),
    benefits: wireBenefits(surroundings),
    people: wirePeople(surroundings),
    unions: wireUnions(surroundings),
    enrolment: wireEnrolment(surroundings),
    membership: wireMembership(surroundings),
    insight: wireInsight(surroundings),
    posters: wirePosters(surroundings),
  }
}

/** What the cloud's mappings feed from the stream (infra/stacks/service.ts). */
export function consumersIn(surroundings: TellingSurroundings): readonly StreamConsumer[] {
  return [
    { name: 'insight', handle: wireInsightStream(surroundings) },
    { name: 'notify', handle: wireNotifyStream(surroundings) },
  ]
}

/** What the cloud's queue of facts feeds. */
export function tellerIn(surroundings: TellingSurroundings): QueueConsumer {
  return wireSending(surroundings)
}
