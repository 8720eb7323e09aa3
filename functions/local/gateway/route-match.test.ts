import { methodsOf, routeNames, routeOf } from '@gongyou/shared/contracts/routes'
import { describe, expect, it } from 'vitest'
import { matchRoute } from './route-match'

describe('finding the route of a request', () => {
  it('finds every route of the contract by its path and each of its methods', () => {
    for (const name of routeNames) {
      const { path, context, ...route } = routeOf(name)
      const asked = path.replace(/\{\w+\}/g, 'some-id')
      for (const method of methodsOf(route)) {
        expect(matchRoute(method, asked)).toMatchObject({ context, routeKey: `${method} ${path}` })
      }
    }
  })

  it('hands on the parts in braces, decoded', () => {
    expect(matchRoute('GET', '/v1/codes/7K3D%209QXM')?.pathParameters).toEqual({ code: '7K3D 9QXM' })
    expect(matchRoute('POST', '/v1/applications/a-1/withdrawal')?.pathParameters).toEqual({ id: 'a-1' })
  })

  it('takes no fixed part for an id', () => {
    expect(matchRoute('POST', '/v1/sessions/refresh')?.routeKey).toBe('POST /v1/sessions/refresh')
  })

  it.each([
    ['another method', 'PUT', '/v1/sessions'],
    ['a path that is longer', 'GET', '/v1/me/card/front'],
    ['an empty part', 'GET', '/v1/codes/'],
    ['a path that is not there', 'GET', '/v1/nothing'],
  ])('finds nothing for %s', (_, method, path) => {
    expect(matchRoute(method, path)).toBeUndefined()
  })

  it('does not stumble over broken encoding', () => {
    expect(matchRoute('GET', '/v1/codes/%E0%A4%A')?.pathParameters).toEqual({ code: '%E0%A4%A' })
  })
})
