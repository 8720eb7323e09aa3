import { succeeded, type Someone } from './running-town'

type Caller = Pick<Someone, 'call'>

export const homeOf = async (who: Caller) => succeeded(await who.call('me.home', {})).body

export const cardOf = async (who: Caller) => succeeded(await who.call('membership.card', {})).body

/** What somebody was told of, by its names, the latest first. */
export const messagesOf = async (who: Caller) =>
  succeeded(await who.call('me.messages', {})).body.items.map(({ what }) => what)

/** What has happened to somebody, by its names, the latest first. */
export const historyOf = async (who: Caller) =>
  succeeded(await who.call('me.history', {})).body.items.map(({ what }) => what)
