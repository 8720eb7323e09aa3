import { describe, expect, it } from 'vitest'
import { methodsOf, routeNames, routeOf, type Route } from './routes'

const everyRoute: [string, Route][] = routeNames.map((name) => [name, routeOf(name)])

/**
 * Sessions spend a WeChat code that dies with the first try; searches and previews write nothing; visits and WeChat's
 * events have ids of their own.
 */
const unkeyed = (path: string) =>
  path.startsWith('/v1/sessions') || /\/(search|preview|visits|wechat\/events)$/.test(path)

describe('the list of routes', () => {
  it.each(everyRoute)('%s is answered by one context, named as a folder is', (_, { context }) => {
    expect(context).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it('leads each method and path to one route, whatever the parts in braces are called and a PATCH sent as POST', () => {
    const addresses = everyRoute.flatMap(([, route]) =>
      methodsOf(route).map((method) => `${method} ${route.path.replace(/\{\w+\}/g, '{}')}`),
    )
    expect(new Set(addresses).size).toBe(addresses.length)
  })

  it('has no method but PATCH that a phone cannot send', () => {
    expect(methodsOf({ method: 'PATCH' })).toEqual(['PATCH', 'POST'])
    for (const method of ['GET', 'POST', 'DELETE'] as const) expect(methodsOf({ method })).toEqual([method])
  })

  it.each(everyRoute)('%s can be sent again after a lost answer if it writes', (_, { method, path, idempotent }) => {
    const needsKey = method !== 'GET' && !unkeyed(path)
    expect(idempotent).toBe(needsKey ? 'by-key' : undefined)
  })

  it.each(everyRoute)('%s is for staff exactly when its path says so', (_, { path, audience }) => {
    const staffs = path.startsWith('/v1/staff/') || path.startsWith('/v1/redemptions')
    expect(typeof audience === 'object').toBe(staffs)
  })

  it.each(everyRoute)('%s costs no more than a look-up if it only reads, or a file', (_, { method, cost, gives }) => {
    const isDrawn = gives !== undefined && gives !== 'text/*'
    if (method === 'GET') expect(cost).toBe(isDrawn ? 'file' : 'read')
  })

  it.each(everyRoute)(
    '%s lies under the version of the API, or is about the service itself',
    (_, { path, context }) => {
      expect(path.startsWith('/v1/') || context === 'about').toBe(true)
    },
  )

  it.each(everyRoute)('%s is named context.verb', (name) => {
    expect(name).toMatch(/^[a-z]+\.[a-z][A-Za-z]*$/)
  })
})
