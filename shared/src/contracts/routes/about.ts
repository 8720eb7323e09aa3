import { look, type Route } from '../route'

/** What tells of the system itself, to anyone. */
export const aboutRoutes = {
  'about.health': look('/healthz', 'about', 'anyone'),
  'about.contract': look('/openapi.json', 'about', 'anyone'),
  'about.texts': look('/v1/settings/texts', 'about', 'anyone'),
  'about.link': { ...look('/u/{link}', 'about', 'anyone'), gives: 'text/*' },
} as const satisfies Record<string, Route>
