import { describe, expect, it } from 'vitest'
import { contract } from './contract'
import { contractOf, type AnyPage } from './kit'
import { aboutPage } from './pages/about'
import { benefitsPage } from './pages/benefits'
import { enrolmentPage } from './pages/enrolment'
import { insightPage } from './pages/insight'
import { membershipPage } from './pages/membership'
import { peoplePage } from './pages/people'
import { postersPage } from './pages/posters'
import { unionsPage } from './pages/unions'
import { routeNames, routeOf, type Context } from './routes'

const pages: Readonly<Record<Context, AnyPage>> = {
  about: aboutPage,
  benefits: benefitsPage,
  enrolment: enrolmentPage,
  insight: insightPage,
  membership: membershipPage,
  people: peoplePage,
  posters: postersPage,
  unions: unionsPage,
}

describe('the page of a context', () => {
  it.each(routeNames)('has %s where its function looks for it', async (name) => {
    expect(await contractOf(pages[routeOf(name).context], name)).toBe(contract[name])
  })

  it('is a fault where a route is on no page', async () => {
    await expect(contractOf(aboutPage, 'me.home')).rejects.toThrow('me.home')
    await expect(contractOf(peoplePage, 'transfer.show')).rejects.toThrow('transfer.show')
  })
})
