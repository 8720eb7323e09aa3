import type { Brand } from '../../kernel/ids'
import { ungrouped } from '../../kernel/typed-text'

/** A mainland mobile number: eleven digits, without country code. */
export type Mobile = Brand<string, 'Mobile'>

/** Nothing but the shape is checked: operators open new ranges every year. */
const mainlandMobile = /^(?:\+86|0086|86)?(1[3-9]\d{9})$/

/** Reads a mobile number as people type it: with +86, grouped, full-width; `undefined` when it is none. */
export function readMobile(typed: string): Mobile | undefined {
  return mainlandMobile.exec(ungrouped(typed))?.[1] as Mobile | undefined
}

/** `138****8000`. */
export function maskMobile(mobile: Mobile): string {
  return `${mobile.slice(0, 3)}****${mobile.slice(7)}`
}
