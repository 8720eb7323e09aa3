import { apiHost } from './settings'

/** As in WeChat; where the build names no API, that is at the address where the page came from. */
export function addressOf(path: string): string {
  return (apiHost === '' ? window.location.origin : apiHost) + path
}
