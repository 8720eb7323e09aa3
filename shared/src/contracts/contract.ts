import type * as z from 'zod'
import type { AnswerOf, ContractPage, InputOf, ReplyOf } from './kit'
import { aboutPage } from './pages/about'
import { contract as campaigns } from './pages/benefits/campaigns'
import { contract as claiming } from './pages/benefits/claiming'
import { contract as draws } from './pages/benefits/draws'
import { contract as outlets } from './pages/benefits/outlets'
import { contract as joining } from './pages/enrolment/joining'
import { contract as reviewing } from './pages/enrolment/reviewing'
import { insightPage } from './pages/insight'
import { contract as card } from './pages/membership/card'
import { contract as endings } from './pages/membership/endings'
import { contract as matters } from './pages/membership/matters'
import { contract as members } from './pages/membership/members'
import { contract as pool } from './pages/membership/pool'
import { contract as transfers } from './pages/membership/transfers'
import { contract as trips } from './pages/membership/trips'
import { contract as identity } from './pages/people/identity'
import { contract as me } from './pages/people/me'
import { contract as roles } from './pages/people/roles'
import { contract as sessions } from './pages/people/sessions'
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
import type { landing } from './schemas/unions'

/**
 * What goes in and comes out of every route of `routes.ts`: one more or one fewer stops `tsc`. Each context has a page of its
 * own, and one with many schemas has it in chapters, so that a function loads no schema that it never uses.
 */
export const contract = {
  ...aboutPage.contract,
  ...campaigns,
  ...claiming,
  ...draws,
  ...outlets,
  ...joining,
  ...reviewing,
  ...insightPage.contract,
  ...card,
  ...endings,
  ...matters,
  ...members,
  ...pool,
  ...transfers,
  ...trips,
  ...identity,
  ...me,
  ...roles,
  ...sessions,
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
export type FileReply = z.output<typeof file>
export type AdmissionListReply = z.output<typeof admissionList>
export type BenefitReply = z.output<typeof benefit>
export type ClaimReply = z.output<typeof claimReply>
