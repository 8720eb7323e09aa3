import { benefitsPage } from '@gongyou/shared/contracts/pages/benefits'
import { minutes, seconds, type Duration } from '@gongyou/shared/kernel/time'
import { inTheCloud } from '../platform/cloud'
import { openCursors } from '../platform/cursor'
import { edgeOf } from '../platform/edge'
import { keyFor } from '../platform/keyring'
import { timeLeftFor } from '../platform/one-by-one'
import { openSeal } from '../platform/sealed'
import { serve, type HttpHandler } from '../platform/serve'
import type { Surroundings } from '../platform/surroundings'
import { readAccountAlone } from '../table/account-alone'
import { openDirectory } from '../table/directory.repository'
import { gatheredReads } from '../table/gathered-reads'
import { gongyouTable } from '../table/gongyou-table'
import { openPeople } from '../table/people.repository'
import { remembered } from '../table/remembered'
import { openRequests } from '../table/requests.repository'
import { openSettings } from '../table/settings.repository'
import { openSettlements } from '../table/settlements.repository'
import { openAttempts } from './attempts.repository'
import { openAudiences } from './audience.repository'
import { showCampaignSettlement } from './campaign-settlement'
import { openCampaigns } from './campaigns.repository'
import { claimBenefit, enterDraw } from './claim-benefit'
import { decideRequest, listRequests } from './decide-request'
import { openDraws } from './draws.repository'
import { givePublicValue, inspectDraw } from './give-public-value'
import { importCodes } from './import-codes'
import { openLeads } from './leads.repository'
import { raiseStock } from './raise-stock'
import { publishDraw, showDraw } from './show-draw'
import { listLiveClaims, takeBackClaim } from './take-back-claim'
import { openTapLimit } from './tap-limit.repository'
import { openVoucherCodes } from './voucher-codes.repository'
import { workOnDraws, workOnDueDraws, type DrawWork, type DrawWorkDeps } from './work-on-draws'
import { openClaims } from './claims.repository'
import { countAudience } from './count-audience'
import type { BenefitsDeps } from './dependencies'
import { openDevices } from './devices.repository'
import { expireVouchers } from './expire-vouchers'
import { giveBackClaim } from './give-back'
import { listRedemptions } from './list-redemptions'
import { moveCampaign } from './move-campaign'
import { openOpenClaims } from './open-claims.repository'
import { showOutletSettlement, showOwnSettlement } from './outlet-settlement'
import { openOutlets } from './outlets.repository'
import { listClaims, showClaim } from './own-claims'
import { openPeopleRead } from './people-read.repository'
import { redeemVoucher } from './redeem-voucher'
import { registerDevice } from './register-device'
import { remindOfBenefit } from './remind'
import { openReminders } from './reminders.repository'
import { showAudience } from './show-audience'
import { listBenefits, showBenefit } from './show-benefits'
import { createCampaign, editCampaign, inspectCampaign, listCampaigns } from './staff-campaigns'
import { createOutlet, editOutlet, inspectOutlet, listOutlets } from './staff-outlets'
import { openStaffClaims } from './staff-claims.repository'
import { openStocks } from './stocks.repository'
import { syncRedemptions } from './sync-redemptions'
import { undoRedemption } from './undo-redemption'
import { openVoucherIds } from './voucher-ids'

/** Benefits: what there is, claims, vouchers, and what outlets redeem. */
export function wire(surroundings: Surroundings): HttpHandler {
  const table = gongyouTable(surroundings.documents, surroundings.tableName)
  return serve(
    benefitsPage,
    {
      'benefit.list': listBenefits,
      'benefit.show': showBenefit,
      'benefit.claim': claimBenefit,
      'benefit.enter': enterDraw,
      'benefit.remind': remindOfBenefit,
      'draw.show': showDraw,
      'draw.published': publishDraw,
      'claim.list': listClaims,
      'claim.show': showClaim,
      'claim.giveBack': giveBackClaim,
      'redemption.make': redeemVoucher,
      'redemption.undo': undoRedemption,
      'redemption.list': listRedemptions,
      'redemption.register': registerDevice,
      'redemption.sync': syncRedemptions,
      'redemption.settlement': showOwnSettlement,
      'campaign.list': listCampaigns,
      'campaign.create': createCampaign,
      'campaign.inspect': inspectCampaign,
      'campaign.edit': editCampaign,
      'campaign.move': moveCampaign,
      'campaign.raise': raiseStock,
      'campaign.settlement': showCampaignSettlement,
      'campaign.audience': showAudience,
      'campaign.countAudience': countAudience,
      'campaign.importCodes': importCodes,
      'draw.inspect': inspectDraw,
      'draw.giveValue': givePublicValue,
      'request.list': listRequests,
      'request.decide': decideRequest,
      'claim.live': listLiveClaims,
      'claim.takeBack': takeBackClaim,
      'outlet.list': listOutlets,
      'outlet.create': createOutlet,
      'outlet.inspect': inspectOutlet,
      'outlet.edit': editOutlet,
      'outlet.settlement': showOutletSettlement,
    },
    dependencies(surroundings),
    edgeOf(surroundings, table),
  )
}

function dependencies(surroundings: Surroundings): BenefitsDeps {
  const { documents, tableName, keyring, templates, newId, randomBytes, now } = surroundings
  const table = gongyouTable(documents, tableName)
  const read = gatheredReads(documents, tableName)
  const store = { documents, requests: openRequests(table, now), now }
  const directory = openDirectory(table)
  const chains = remembered(
    async (unionId) => {
      const union = await directory.union(unionId)
      return union && { union, chain: await directory.ancestorsOf(union.unionId) }
    },
    minutes(1),
    now,
  )
  return {
    campaigns: openCampaigns(table, store),
    claims: openClaims(table, { documents, read }),
    stocks: openStocks(table, { read, now }),
    draws: openDraws(table, store),
    voucherCodes: openVoucherCodes(table, { documents }),
    leads: openLeads(table),
    reminders: openReminders(table),
    taps: openTapLimit(table, now),
    staffClaims: openStaffClaims(table, store),
    outlets: openOutlets(table, store),
    attempts: openAttempts(table, now),
    devices: openDevices(table, store),
    openClaims: openOpenClaims(table),
    settlements: openSettlements(table, read),
    audiences: openAudiences(table, now),
    accountAlone: readAccountAlone(table, read),
    people: openPeople(table),
    peopleRead: openPeopleRead(table, read),
    directory,
    unionWithChain: (unionId) => chains.of(unionId),
    settings: openSettings(table, now),
    templates,
    cursors: openCursors(keyring),
    seal: openSeal(keyring, randomBytes),
    voucherIds: openVoucherIds(keyring),
    voucherKey: keyFor(keyring, 'voucher'),
    deviceMaster: keyFor(keyring, 'outlet-device'),
    newId,
    randomBytes,
    now,
  }
}

/** The hourly schedule: vouchers end by their date, and their units are there again. */
export function wireExpiry(surroundings: Surroundings): () => Promise<{ readonly expired: number }> {
  const deps = { ...dependencies(surroundings), log: surroundings.log }
  return () => expireVouchers(deps)
}

/** A run leaves the function's five minutes before they are up; the next goes on. */
const mostOfItsTime = minutes(4)
/** The next minute's run goes on, so that two are never at it longer than a moment. */
const mostOfAMinute = seconds(45)

/** The hourly schedule: every draw of the last months, and entries that came late. */
export function wireDraws(surroundings: Surroundings): () => Promise<DrawWork> {
  const depsFor = drawDependencies(surroundings)
  return () => workOnDraws(depsFor(mostOfItsTime))
}

/** Every minute: draws whose entries have closed, or whose public value is there. */
export function wireDueDraws(surroundings: Surroundings): () => Promise<DrawWork> {
  const depsFor = drawDependencies(surroundings)
  return () => workOnDueDraws(depsFor(mostOfAMinute))
}

/** What a run that begins now and may take so long depends on. */
function drawDependencies(surroundings: Surroundings): (longest: Duration) => DrawWorkDeps {
  const { now, log } = surroundings
  const deps = { ...dependencies(surroundings), log }
  return (longest) => ({ ...deps, timeLeft: timeLeftFor(longest, now) })
}

export const handler = inTheCloud('benefits', wire)

export const expiry = inTheCloud('benefits', wireExpiry)

export const draws = inTheCloud('benefits', wireDraws)

export const dueDraws = inTheCloud('benefits', wireDueDraws)
