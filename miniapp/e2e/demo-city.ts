/** What the local server tells of its city; see `GET /__local/demo`. */
interface DemoCity {
  readonly codes: readonly DemoCode[]
  readonly actors: readonly {
    readonly openid: string
    readonly memberNumber?: string
    readonly roles: readonly { readonly role: string; readonly unionId?: string; readonly outletId?: string }[]
  }[]
}

export interface DemoCode {
  readonly code: string
  readonly unionId: string
  readonly unionName: string
  readonly occupations: readonly string[]
  readonly fastLane: boolean
}

export interface Posters {
  /** Admits on the spot. */
  readonly fast: DemoCode
  /** Admits on the spot as well, into another union of the same trade. */
  readonly fastElsewhere: DemoCode
  /** Confirms the weekly list of those whom the first poster admitted. */
  readonly chair: string
  /** Makes and prints the codes of the first poster's union. */
  readonly organizer: string
  /** A person decides; `reviewer` is who. */
  readonly reviewed: DemoCode
  readonly reviewer: string
}

/**
 * A poster of each lane, and who has the union's word on those who come by it. There are several unions where a person
 * decides; `district` says by which of them to stand.
 */
export async function findPosters(url: string, district: number): Promise<Posters> {
  const city = (await (await fetch(`${url}/__local/demo`)).json()) as DemoCity
  const staffOf = (role: string, { unionId }: DemoCode) =>
    city.actors.find(({ roles }) => roles.some((held) => held.role === role && held.unionId === unionId))
  const reviewerOf = (code: DemoCode) => staffOf('reviewer', code)
  const fast = city.codes.find(({ fastLane, occupations }) => fastLane && takes(occupations, 'truck-driver'))
  const fastElsewhere = city.codes.find(
    (code) => code.fastLane && code.unionId !== fast?.unionId && takes(code.occupations, 'truck-driver'),
  )
  const reviewed = onePerUnion(
    city.codes.filter((code) => !code.fastLane && takes(code.occupations, 'courier') && reviewerOf(code)),
  )[district]
  const reviewer = reviewed && reviewerOf(reviewed)
  const chair = fast && reviewerOf(fast)
  const organizer = fast && staffOf('organizer', fast)
  if (!fast || !fastElsewhere || !chair || !organizer || !reviewer) {
    throw new Error('the demo city lacks a poster of each lane, a chair, an organizer or a reviewer')
  }
  const staff = { chair: chair.openid, organizer: organizer.openid, reviewer: reviewer.openid }
  return { fast, fastElsewhere, reviewed, ...staff }
}

/** Who places the members of a pool: the reviewer of the union in whose name it admits. */
export async function findPoolReviewer(url: string, poolId: string): Promise<string> {
  const { actors } = (await (await fetch(`${url}/__local/demo`)).json()) as DemoCity
  const host = poolId.replace('pool-', 'new-employment-')
  const reviewer = actors.find(({ roles }) =>
    roles.some(({ role, unionId }) => role === 'reviewer' && unionId === host),
  )
  if (!reviewer) throw new Error(`the demo city has nobody who places the members of ${poolId}`)
  return reviewer.openid
}

/** ID numbers that the city's other base knows, each with the union of that membership. */
export async function findBaseMembers(url: string): Promise<readonly BaseMember[]> {
  const city = (await (await fetch(`${url}/__local/demo`)).json()) as { readonly baseMembers: readonly BaseMember[] }
  return city.baseMembers
}

interface BaseMember {
  readonly nationalId: string
  readonly unionName: string
}

/** An employer of couriers that has a union of its own, as somebody who works there would write it. */
export async function findEmployerWithUnion(url: string): Promise<string> {
  const found = await fetch(`${url}/v1/unions?q=${encodeURIComponent('快递服务有限公司工会')}`)
  const { items } = (await found.json()) as { readonly items: readonly { readonly name: string; kind: string }[] }
  const union = items.find(({ kind }) => kind === 'employer')
  if (!union) throw new Error('the demo city lacks a union at an employer of couriers')
  return union.name.replace(/工会（演示）$/, '')
}

const onePerUnion = (codes: readonly DemoCode[]) =>
  codes.filter(({ unionId }, at) => codes.findIndex((earlier) => earlier.unionId === unionId) === at)

const takes = (occupations: readonly string[], occupation: string) =>
  occupations.length === 0 || occupations.includes(occupation)

/** Two admins who both reach what stands below the district. */
export interface Admins {
  readonly district: string
  readonly city: string
  /** The district's own union. */
  readonly districtUnion: string
  /** Somebody with a card, who may be given a role; the number on it. */
  readonly member: string
}

/** The admins of the city and of one of its districts. */
export async function findAdmins(url: string): Promise<Admins> {
  const { actors } = (await (await fetch(`${url}/__local/demo`)).json()) as DemoCity
  const admins = actors.flatMap(({ openid, roles }) =>
    roles.flatMap(({ role, unionId = '' }) => (role === 'admin' ? [{ openid, unionId }] : [])),
  )
  const city = admins.find(({ unionId }) => unionId.startsWith('municipal'))
  const district = admins.find(({ unionId }) => unionId.startsWith('district'))
  const member = actors.find(({ memberNumber, roles }) => memberNumber && roles.length === 0)?.memberNumber
  if (!city || !district || !member) throw new Error('the demo city lacks an admin of its own or of a district')
  return { city: city.openid, district: district.openid, districtUnion: district.unionId, member }
}

/** The two who run the city's campaigns: what may cost much takes both. */
export interface BenefitsOfficers {
  readonly first: string
  readonly second: string
  readonly unionId: string
  /** Who redeems at the station that the templates of the journeys are used at. */
  readonly clerk: { readonly openid: string; readonly outletId: string }
}

export async function findBenefitsOfficers(url: string): Promise<BenefitsOfficers> {
  const { actors } = (await (await fetch(`${url}/__local/demo`)).json()) as DemoCity
  const officers = actors.flatMap(({ openid, roles }) =>
    roles.flatMap(({ role, unionId = '' }) => (role === 'benefits' ? [{ openid, unionId }] : [])),
  )
  const [first, second] = officers
  const [clerk] = actors.flatMap(({ openid, roles }) =>
    roles.flatMap(({ outletId }) => (outletId === undefined ? [] : [{ openid, outletId }])),
  )
  if (!first || !second || !clerk) throw new Error('the demo city lacks two benefits officers or a clerk')
  return { first: first.openid, second: second.openid, unionId: first.unionId, clerk }
}

/** What the invented freight platform hands a worker over with. */
export async function signedLink(
  url: string,
  claims: Readonly<Record<string, string>>,
): Promise<{ readonly token: string; readonly link: string }> {
  const reply = await fetch(`${url}/__local/partner-links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(claims),
  })
  return (await reply.json()) as { token: string; link: string }
}
