import * as z from 'zod'
import type { PageOf } from '../kit'
import {
  listLink,
  listOfCampaign,
  listsOfCampaign,
  listStep,
  passedOnList,
  passedOnListReply,
} from '../schemas/passed-on-lists'
import { id, listOf } from '../schemas/plain'
import { file, printedCode } from '../schemas/prints'
import { maskedRollQuestion, roll, rollForm, rollLink, rollReply, rollsQuestion, rollStep } from '../schemas/rolls'
import { settlementQuestion } from '../schemas/settlement'

const byId = z.strictObject({ id })

/** Prints of a code, a member's own papers, and the rolls of a union's members. */
export const postersPage = {
  context: 'posters',
  contract: {
    'print.poster': { path: printedCode, replies: { 200: file } },
    'print.picture': { path: printedCode, replies: { 200: file } },
    'print.card': { path: printedCode, replies: { 200: file } },
    'print.sheet': { path: printedCode, replies: { 200: file } },
    'print.miniProgramCode': { path: printedCode, replies: { 200: file } },
    'print.settlement': { path: byId, query: settlementQuestion, replies: { 200: file } },
    'list.all': { path: listsOfCampaign, replies: { 200: listOf(passedOnList) } },
    'list.ask': { path: listsOfCampaign, replies: { 201: passedOnListReply } },
    'list.confirm': { path: listOfCampaign, body: listStep, replies: { 200: passedOnListReply } },
    'list.open': { path: listLink, replies: { 200: file } },
    'paper.leaving': { replies: { 200: file } },
    'paper.transfer': { path: byId, replies: { 200: file } },
    'roll.masked': { path: byId, query: maskedRollQuestion, replies: { 200: file } },
    'roll.list': { query: rollsQuestion, replies: { 200: listOf(roll) } },
    'roll.ask': { body: rollForm, replies: { 201: rollReply } },
    'roll.confirm': { path: byId, body: rollStep, replies: { 200: rollReply } },
    'roll.withdraw': { path: byId, body: rollStep, replies: { 200: rollReply } },
    'roll.open': { path: rollLink, replies: { 200: file } },
  },
} as const satisfies PageOf<'posters'>
