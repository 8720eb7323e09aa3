import type { Reply } from '@gongyou/shared/contracts/contract'
import { union } from './people'

/** A union as anybody sees it. */
export const unionPage: Reply<'union.show'>['body'] = {
  ...union,
  region: '330206',
  dues: { kind: 'waived', says: '个人不用交会费，由上级工会承担' },
  acceptsIndividuals: true,
  occupations: ['truck-driver'],
  active: true,
}

/** The places of the test unions, each with what it lies in. */
export const places = {
  'region.show': ({ code }: { readonly code: string }): Reply<'region.show'>['body'] =>
    code === '330206006'
      ? { code, name: '柴桥街道', level: 'township', parent: '330206', children: [] }
      : { code, name: '北仑区', level: 'district', parent: '3302', children: [] },
}
