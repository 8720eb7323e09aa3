import './platform/old-phones'
import { parseScanned } from '@gongyou/shared/domain/codes/union-code'
import type { PropsWithChildren } from 'react'
import { useEffect } from 'react'
import './app.scss'
import { connect } from './connect'
import { dropSentDraft, dropStaleNationalId } from './features/enrolment/draft'
import { arrivedWith } from './platform/arrival'
import { speakToReaders } from './platform/spoken'
import { offerUpdates } from './platform/update'
import { ConnectionProvider } from './session/connection'

const connection = connect()

/**
 * Signs in while the first page is still being drawn, together with the union page of a code that was scanned. Who has
 * signed out stays so until a scan or a tap.
 */
const scanned = parseScanned(arrivedWith())
if (scanned || connection.session.state().at !== 'signed-out') void connection.session.open(scanned)
dropStaleNationalId(connection.store, connection.now())
connection.session.subscribe(() => dropSentDraft(connection.store, connection.session.state().home))

export default function App({ children }: PropsWithChildren) {
  useEffect(() => {
    offerUpdates()
    speakToReaders()
  }, [])
  return <ConnectionProvider value={connection}>{children}</ConnectionProvider>
}
