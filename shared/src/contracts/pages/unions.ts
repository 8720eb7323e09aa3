import * as z from 'zod'
import type { PageOf } from '../kit'
import {
  changedCode,
  codeChange,
  codeForm,
  partnerArrival,
  partnerToken,
  posterReport,
  reportClosure,
  reportForm,
  scannedCode,
  shownCode,
  staffCode,
  visitForm,
} from '../schemas/codes'
import { id, listOf, page, regionCode, version } from '../schemas/plain'
import {
  staffUnionPage,
  staffUnionReply,
  unionChange,
  unionChangeReply,
  unionDissolution,
  unionEdit,
  unionForm,
  unionMerger,
  unionMove,
  unionInReach,
  unionsInReach,
} from '../schemas/tree'
import { foundUnion, landing, region, unionPage, unionQuestion } from '../schemas/unions'

const byId = z.strictObject({ id })

/** Unions, their codes, and who holds a role for them. */
export const unionsPage = {
  context: 'unions',
  contract: {
    'code.landing': { path: scannedCode, replies: { 200: landing } },
    'code.visit': { path: scannedCode, body: visitForm, replies: { 204: z.null() } },
    'code.report': {
      path: scannedCode,
      body: reportForm,
      replies: { 201: z.strictObject({ noted: z.literal(true) }) },
    },
    'partner.arrive': { body: partnerToken, replies: { 201: partnerArrival } },
    'region.show': { path: z.strictObject({ code: regionCode }), replies: { 200: region } },
    'union.find': { query: unionQuestion, replies: { 200: listOf(foundUnion) } },
    'union.show': { path: byId, replies: { 200: unionPage } },
    'union.list': { query: unionsInReach, replies: { 200: listOf(unionInReach) } },
    'union.create': { body: unionForm, replies: { 201: staffUnionReply } },
    'union.inspect': { path: byId, query: page, replies: { 200: staffUnionPage } },
    'union.edit': { path: byId, body: unionEdit, replies: { 200: staffUnionReply } },
    'union.move': { path: byId, body: unionMove, replies: { 200: staffUnionReply } },
    'union.merge': { path: byId, body: unionMerger, replies: { 201: unionChangeReply } },
    'union.dissolve': { path: byId, body: unionDissolution, replies: { 201: unionChangeReply } },
    'union.changes': { path: byId, replies: { 200: z.strictObject({ items: z.array(unionChange) }) } },
    'union.confirmChange': {
      path: z.strictObject({ id, changeId: id }),
      body: z.strictObject({ version }),
      replies: { 200: unionChangeReply },
    },
    'union.withdrawChange': {
      path: z.strictObject({ id, changeId: id }),
      body: z.strictObject({ version }),
      replies: { 200: unionChangeReply },
    },
    'code.list': { path: byId, query: page, replies: { 200: listOf(staffCode) } },
    'code.mint': { path: byId, body: codeForm, replies: { 201: staffCode } },
    'code.show': { path: scannedCode, replies: { 200: shownCode } },
    'code.change': { path: scannedCode, body: codeChange, replies: { 200: changedCode } },
    'code.reports': { path: scannedCode, replies: { 200: z.strictObject({ items: z.array(posterReport) }) } },
    'code.closeReport': { path: scannedCode.extend({ id }), body: reportClosure, replies: { 200: posterReport } },
  },
} as const satisfies PageOf<'unions'>
