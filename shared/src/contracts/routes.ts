import type { Context, Method, Route } from './route'
import { aboutRoutes } from './routes/about'
import { benefitsRoutes } from './routes/benefits'
import { enrolmentRoutes } from './routes/enrolment'
import { insightRoutes } from './routes/insight'
import { membershipRoutes } from './routes/membership'
import { peopleRoutes } from './routes/people'
import { postersRoutes } from './routes/posters'
import { unionsRoutes } from './routes/unions'

export type { Audience, Context, CostClass, Method, Route } from './route'

/**
 * The whole HTTP surface, a file for each context. `infra` publishes these routes, `functions` answers them, the
 * mini-program calls them by name. What goes in and comes out of each stands in `contract.ts`, which the phone never loads.
 */
export const routes = {
  ...aboutRoutes,
  ...benefitsRoutes,
  ...enrolmentRoutes,
  ...insightRoutes,
  ...membershipRoutes,
  ...peopleRoutes,
  ...postersRoutes,
  ...unionsRoutes,
} as const satisfies Record<string, Route>

export type Routes = typeof routes
export type RouteName = keyof Routes

/** The routes that one context answers; a use case for each is what `serve` demands. */
export type RoutesOf<C extends Context> = { [R in RouteName]: Routes[R]['context'] extends C ? R : never }[RouteName]

/** The same routes by name, widened for code that treats them alike. */
export const routeNames = Object.keys(routes) as RouteName[]

/** The declaration of one route, widened to its interface. */
export function routeOf(name: RouteName): Route {
  return routes[name]
}

/**
 * The methods under which a route is published. `wx.request` knows no PATCH (its `method` is one of OPTIONS, GET, HEAD,
 * POST, PUT, DELETE, TRACE, CONNECT), so whatever is a PATCH is a POST on the same path as well.
 */
export function methodsOf({ method }: Pick<Route, 'method'>): readonly Method[] {
  return method === 'PATCH' ? ['PATCH', 'POST'] : [method]
}
