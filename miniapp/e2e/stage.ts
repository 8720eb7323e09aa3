import type { Browser } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import { openBrowser } from './browser'
import { findPosters, type Posters } from './demo-city'
import { openWindow, type WindowSetting } from './window'

interface Stage {
  /** Where the city's server answers, and its site is. */
  readonly url: string
  /** The folder of the built mini-program. */
  readonly dist: string
  readonly posters: Posters
}

/**
 * The city that all journeys of a run share, and in it a union where a person decides: two journeys of the same
 * `district` have the same queue before them. One that turns the city's clock starts a server of its own.
 */
export async function takeStage(district: number): Promise<Stage> {
  const { url, dist } = inject('stage')
  return { url, dist, posters: await findPosters(url, district) }
}

/** The stage with a browser in front of it until the last test of this file, where anybody has a window. */
export async function takeWindows(district: number) {
  const stage = await takeStage(district)
  const browser = await takeBrowser()
  const windowOf = (openid: string, setting?: WindowSetting) => openWindow(browser, stage.url, openid, setting)
  return { ...stage, windowOf }
}

/** A browser until the last test of this file. */
export async function takeBrowser(): Promise<Browser> {
  const browser = await openBrowser()
  afterAll(() => browser.close())
  return browser
}
