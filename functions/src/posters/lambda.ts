import { postersPage } from '@gongyou/shared/contracts/pages/posters'
import { inTheCloud } from '../platform/cloud'
import { openCursors } from '../platform/cursor'
import { edgeOf } from '../platform/edge'
import { openSeal } from '../platform/sealed'
import { serve, type HttpHandler } from '../platform/serve'
import type { Surroundings } from '../platform/surroundings'
import { openActors } from '../table/actors.repository'
import { openDirectory } from '../table/directory.repository'
import { gatheredReads } from '../table/gathered-reads'
import { gongyouTable } from '../table/gongyou-table'
import { openPeople } from '../table/people.repository'
import { openRequests } from '../table/requests.repository'
import { openSettings } from '../table/settings.repository'
import { openSettlements } from '../table/settlements.repository'
import { openTokens } from '../table/tokens.repository'
import { openWeChat } from '../wechat/wechat'
import { askPassedOnList, confirmPassedOnList, listPassedOnLists } from './ask-passed-on-list'
import { askRoll } from './ask-roll'
import { confirmRoll, withdrawRoll } from './decide-roll'
import { openPng } from './drawing/draw-png'
import { readTypefaces, type Typefaces } from './drawing/typefaces'
import { listRolls } from './list-rolls'
import { openPassedOnList } from './open-passed-on-list'
import { openRoll } from './open-roll'
import { openPassedOnLists } from './passed-on-lists.repository'
import { openPapers } from './papers.repository'
import { printMaskedRoll } from './print-masked-roll'
import { printLeavingCertificate, printTransferReceipt } from './print-paper'
import { printSettlement } from './print-settlement'
import { printCard, printPicture, printPoster, printSheet } from './print'
import { openRolls } from './rolls.repository'
import { openSettledCampaigns } from './settled-campaigns.repository'
import { showMiniProgramCode } from './show-mini-program-code'

/** What is printed of a union's codes, a member's own papers, and rolls of members. A Lambda of its own: no other carries fonts and a PDF writer. */
export function wire(surroundings: Surroundings): HttpHandler {
  const { documents, tableName, keyring, now, random, randomBytes, newId, weChat, linkHost, readMade } = surroundings
  const table = gongyouTable(documents, tableName)
  let typefaces: Promise<Typefaces> | undefined
  return serve(
    postersPage,
    {
      'print.poster': printPoster,
      'print.picture': printPicture,
      'print.card': printCard,
      'print.sheet': printSheet,
      'print.miniProgramCode': showMiniProgramCode,
      'print.settlement': printSettlement,
      'list.all': listPassedOnLists,
      'list.ask': askPassedOnList,
      'list.confirm': confirmPassedOnList,
      'list.open': openPassedOnList,
      'paper.leaving': printLeavingCertificate,
      'paper.transfer': printTransferReceipt,
      'roll.masked': printMaskedRoll,
      'roll.list': listRolls,
      'roll.ask': askRoll,
      'roll.confirm': confirmRoll,
      'roll.withdraw': withdrawRoll,
      'roll.open': openRoll,
    },
    {
      directory: openDirectory(table),
      papers: openPapers(table),
      settlements: openSettlements(table, gatheredReads(documents, tableName)),
      settledCampaigns: openSettledCampaigns(table),
      rolls: openRolls(table, { documents, requests: openRequests(table, now) }),
      passedOnLists: openPassedOnLists(table, {
        documents,
        requests: openRequests(table, now),
        read: gatheredReads(documents, tableName),
      }),
      actors: openActors(table, now),
      cursors: openCursors(keyring),
      seal: openSeal(keyring, randomBytes),
      newId,
      people: openPeople(table),
      settings: openSettings(table, now),
      weChat: openWeChat({ ...weChat, tokens: openTokens(table, weChat.appId), now, random }),
      typefaces: () => (typefaces ??= readTypefaces(readMade)),
      drawPng: openPng(readMade),
      linkHost,
      now,
    },
    edgeOf(surroundings, table),
  )
}

export const handler = inTheCloud('posters', wire)
