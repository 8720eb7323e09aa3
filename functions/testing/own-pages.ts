import { fastForm, succeeded, worker, type RunningTown, type Someone, type Worker } from './running-town'

/** A driver whom the freight union admitted at once by its authorisation. */
export async function admittedDriver(town: RunningTown): Promise<Worker> {
  const driver = await worker(town)
  succeeded(await driver.call('application.submit', fastForm(driver.nationalId)))
  return driver
}

type Caller = Pick<Someone, 'call'>

export const homeOf = async (who: Caller) => succeeded(await who.call('me.home', {})).body

export const cardOf = async (who: Caller) => succeeded(await who.call('membership.card', {})).body

/** What somebody was told of, by its names, the latest first. */
export const messagesOf = async (who: Caller) =>
  succeeded(await who.call('me.messages', {})).body.items.map(({ what }) => what)

/** What has happened to somebody, by its names, the latest first. */
export const historyOf = async (who: Caller) =>
  succeeded(await who.call('me.history', {})).body.items.map(({ what }) => what)
