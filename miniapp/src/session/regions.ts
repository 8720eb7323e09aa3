import type { Reply } from '@gongyou/shared/contracts/contract'
import type { Ask } from '../api/call'
import type { Reached } from '../api/reached'

export type Region = Reply<'region.show'>['body']

/** A township with the district it lies in: villages and streets of the same name are told apart by it. */
export interface Township {
  readonly code: string
  /** `北仑区 小港街道`. */
  readonly name: string
}

type Unanswered<R> = Exclude<R, { readonly at: 'answered' }>
type Townships =
  { readonly at: 'answered'; readonly townships: readonly Township[] } | Unanswered<Reached<'region.show'>>

/** The divisions, each asked for once while the app runs; what did not come is asked for again. */
export interface Regions {
  show(code: string): Promise<Reached<'region.show'>>
  /** All townships of a city, by stepping through its districts. */
  townshipsOf(city: string): Promise<Townships>
}

export function makeRegions(ask: Ask): Regions {
  const asked = new Map<string, Promise<Reached<'region.show'>>>()

  async function fetchRegion(code: string): Promise<Reached<'region.show'>> {
    const reached = await ask('region.show', { code })
    if (reached.at !== 'answered') asked.delete(code)
    return reached
  }

  function show(code: string): Promise<Reached<'region.show'>> {
    const asking = asked.get(code) ?? fetchRegion(code)
    asked.set(code, asking)
    return asking
  }

  return {
    show,
    async townshipsOf(city) {
      const whole = await show(city)
      if (whole.at !== 'answered') return whole
      const townships: Township[] = []
      for (const reached of await Promise.all(whole.body.children.map(({ code }) => show(code)))) {
        if (reached.at !== 'answered') return reached
        townships.push(...townshipsIn(reached.body))
      }
      return { at: 'answered', townships }
    },
  }
}

/** What lies in a district, each named together with it. */
export function townshipsIn({ name, children }: Region): Township[] {
  return children.map((township) => ({ code: township.code, name: `${name} ${township.name}` }))
}
