import type * as z from 'zod'
import type { AnswerOf, ContractPage, InputOf, ReplyOf } from './kit'
import { aboutPage } from './pages/about'
import { benefitsPage } from './pages/benefits'
import { enrolmentPage } from './pages/enrolment'
import { insightPage } from './pages/insight'
import { membershipPage } from './pages/membership'
import { peoplePage } from './pages/people'
import { postersPage } from './pages/posters'
import { unionsPage } from './pages/unions'
import type { RouteName } from './routes'
import type { benefit, claimReply } from './schemas/benefits'
import type { posterReport, staffCode } from './schemas/codes'
import type { applicationReply, membership } from './schemas/enrolment'
import type { staffTransfer, transferReply } from './schemas/membership'
import type { home } from './schemas/people'
import type { file } from './schemas/prints'
import type { admissionList, queueItem } from './schemas/staff'
import type { foundUnion, landing } from './schemas/unions'

/**
 * What goes in and comes out of every route of `routes.ts`: one more or one fewer stops `tsc`. Each context has a page of its
 * own, so that a function loads no schema that it never uses.
 */
export const contract = {
  ...aboutPage.contract,
  ...benefitsPage.contract,
  ...enrolmentPage.contract,
  ...insightPage.contract,
  ...membershipPage.contract,
  ...peoplePage.contract,
  ...postersPage.contract,
  ...unionsPage.contract,
} as const satisfies ContractPage

type Contract = typeof contract

/** What a use case reads: path, query and body, parsed. */
export type Input<R extends RouteName> = InputOf<Contract[R]>
/** What a caller writes. */
export type Request<R extends RouteName> = InputOf<Contract[R], 'in'>
/** What a use case answers when it does not refuse. */
export type Reply<R extends RouteName> = ReplyOf<Contract[R]>
/** What a caller reads when nothing was refused. */
export type Answer<R extends RouteName> = AnswerOf<Contract[R]>

export type Home = z.output<typeof home>
export type Landing = z.output<typeof landing>
export type StaffCode = z.output<typeof staffCode>
export type PosterReport = z.output<typeof posterReport>
export type ApplicationReply = z.output<typeof applicationReply>['application']
export type MembershipReply = z.output<typeof membership>
export type TransferReply = z.output<typeof transferReply>['transfer']
export type StaffTransfer = z.output<typeof staffTransfer>
export type QueueItem = z.output<typeof queueItem>
export type FoundUnionReply = z.output<typeof foundUnion>
export type FileReply = z.output<typeof file>
export type AdmissionListReply = z.output<typeof admissionList>
export type BenefitReply = z.output<typeof benefit>
export type ClaimReply = z.output<typeof claimReply>
