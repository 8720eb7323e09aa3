import type { Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import type { CitySettings } from '@gongyou/shared/contracts/settings'
import type { PartnerLink } from '@gongyou/shared/domain/codes/partner-link'
import { hours, plus, toMillis } from '@gongyou/shared/kernel/time'
import { repeated, type Circumstances, type KeyedUseCase } from '../platform/use-case'
import type { Arrivals } from '../table/arrivals.repository'
import type { ArrivalRecord } from '../table/codes.entities'
import { renderLanding } from '../table/landing.rendering'
import { codeAskedFor } from './code-asked-for'
import type { CodesDeps } from './codes-dependencies'
import { openPartnerLink } from './open-partner-link'
import type { Partners } from './partners.repository'

interface Deps extends CodesDeps {
  readonly partners: Partners
  readonly arrivals: Arrivals
}

/** Whoever opens the page and fills the form in on the same day came through the link. */
const arrivalLife = hours(24)

/** A worker comes through a partner's link: to the union's page, with what the link pre-fills, and once for each link. */
export const arriveByPartner: KeyedUseCase<'partner.arrive', Deps> = {
  async run({ input, request, circumstances }, deps) {
    const opened = await openPartnerLink(input.token, deps)
    if (opened.kind === 'refused') {
      return (await tooMany(circumstances, deps)) ?? { problem: opened.because, unionCode: opened.unionCode }
    }
    const { link } = opened
    const arrival = await arrivalBy(link, deps)
    const once = { request, status: 201, ids: { arrivalId: arrival.arrivalId } }
    const page = await arrived(arrival, circumstances, deps)
    if ('problem' in page) return page
    const saved = await deps.partners.arrive(arrival, link, once)
    if (saved === 'repeated') return repeated
    return saved === 'used' ? { problem: 'partner-link-used', unionCode: link.unionCode } : page
  },

  async repeat({ ids }, { circumstances }, deps) {
    const arrival = await deps.arrivals.withId(ids['arrivalId'] ?? '')
    return arrival ? arrived(arrival, circumstances, deps) : { problem: 'not-found' }
  },
}

async function tooMany({ address }: Circumstances, { counters, settings }: Deps): Promise<Refused | undefined> {
  const tries = await counters.add(`partner-link#${address}`)
  const { limits } = await settings()
  return tries > limits.partnerLinks ? { problem: 'too-many-requests', retryAfter: 60 } : undefined
}

async function arrivalBy(link: PartnerLink, { newId, now, settings, directory }: Deps): Promise<ArrivalRecord> {
  const { partnerId, unionCode, region } = link
  const at = now()
  const isKnown = region !== undefined && (await directory.regionExists(region))
  const prefill = { ...known(link, await settings()), region: isKnown ? region : undefined }
  const ttl = Math.floor(toMillis(plus(at, arrivalLife)) / 1000)
  return { arrivalId: newId(), partnerId, unionCode, prefill, at, ttl }
}

/** Only words of the city's own lists go into the form: a link carries no text of the partner's. */
function known({ occupation, platform }: PartnerLink, { occupations }: CitySettings) {
  const listed = occupations.find(({ key }) => key === occupation)
  const platforms = listed ? listed.platforms : occupations.flatMap((each) => each.platforms)
  return {
    occupation: listed?.key,
    platform: platform !== undefined && platforms.includes(platform) ? platform : undefined,
  }
}

async function arrived(
  { arrivalId, partnerId, unionCode, prefill }: ArrivalRecord,
  circumstances: Circumstances,
  deps: Deps,
): Promise<Reply<'partner.arrive'> | Refused> {
  const [partner, found] = await Promise.all([
    deps.partners.withId(partnerId),
    codeAskedFor(unionCode, circumstances, deps),
  ])
  if (!partner) return { problem: 'partner-unknown' }
  if ('problem' in found) return found
  const landing = renderLanding(found, 'stranger', deps.now())
  return {
    status: 201,
    body: { arrival: arrivalId, partner: { id: partnerId, name: partner.name }, landing, prefill },
  }
}
