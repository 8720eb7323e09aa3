import type { TestProject } from 'vitest/node'
import { built } from './built'
import { startServer } from './server'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The address of the city that all journeys share, and the folder of the built mini-program. */
    stage: { readonly url: string; readonly dist: string }
  }
}

/**
 * Builds the apps and starts one city for all journeys of a run. Two builds at a time: for most of it each keeps one core
 * busy, and the one for publishing takes as long as the other two.
 *
 * @returns the ending that Vitest calls after the last journey.
 */
export default async function setTheStage(project: TestProject): Promise<() => Promise<void>> {
  const [dist] = await Promise.all([forTheJourneys(), built('h5-production')])
  const server = await startServer()
  project.provide('stage', { url: server.url, dist })
  return server.stop
}

async function forTheJourneys(): Promise<string> {
  const dist = await built('weapp')
  await built('h5')
  return dist
}
