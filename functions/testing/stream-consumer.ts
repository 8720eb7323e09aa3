import { wireStream } from '../src/insight/lambda'
import type { Surroundings } from '../src/platform/surroundings'

/** What the table's stream feeds, for tests of contexts that are to know nothing of whoever follows them. */
export function streamConsumer(surroundings: Surroundings) {
  return wireStream(surroundings)
}
