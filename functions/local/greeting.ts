import { isUnionCode, readableCode } from '@gongyou/shared/domain/codes/union-code'
import type { DemoCode, DemoPage } from './city/demo-page'

/** What to open first, once the server is up: as a worker, as a reviewer, and a poster to scan. */
export function greeting(url: string, { codes, actors }: DemoPage): string {
  const reviewed = codes.find(({ fastLane, unionKind }) => !fastLane && unionKind === 'joint')
  const fast = codes.find(({ fastLane }) => fastLane)
  const reviewer = actors.find(({ roles }) =>
    roles.some(({ role, unionId }) => role === 'reviewer' && unionId === reviewed?.unionId),
  )
  return [
    '',
    'A city of invented people is up. In a browser, at the width of a phone:',
    '',
    `  as a worker        ${url}/?as=my-worker`,
    ...(reviewer ? [`  as a reviewer      ${url}/?as=${reviewer.openid}    ${reviewer.name}`] : []),
    ...(fast ? [`  a poster to scan   ${poster(url, fast)}    a member at once`] : []),
    ...(reviewed ? [`  another            ${poster(url, reviewed)}    the reviewer above decides`] : []),
    `  all there is       ${url}/__local/demo`,
    '',
  ].join('\n')
}

function poster(url: string, { code, codePlacement, unionName }: DemoCode): string {
  const typed = isUnionCode(code) ? readableCode(code) : code
  return `${url}/u/${code}    ${codePlacement.label}, ${unionName}, typed ${typed}`
}
