import { apiHost } from './settings'

/** As in WeChat; where the API is where the page came from, that is part of the address. */
export function addressOf(path: string): string {
  return (apiHost === '' ? window.location.origin : apiHost) + path
}
