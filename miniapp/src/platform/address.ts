import { apiHost } from './settings'

/** Where everybody can open what the API shows at a path, on whatever machine. */
export function addressOf(path: string): string {
  return apiHost + path
}
