import { createContext, useContext, useSyncExternalStore, type PropsWithChildren } from 'react'
import type { Ask } from '../api/call'
import type { CityTexts } from './city-texts'
import type { FrontTab } from './front-tab'
import type { Regions } from './regions'
import type { Privacy } from './privacy'
import type { Session, SessionState } from './session'
import type { TypeSize } from './type-size'
import type { Store } from '../platform/storage'
import type { Instant } from '@gongyou/shared/kernel/time'

/** What every screen stands on: the way to the server, who is signed in, how large to write, what WeChat asks about privacy, the phone's drawer and its clock. */
export interface Connection {
  readonly ask: Ask
  readonly session: Session
  readonly cityTexts: CityTexts
  readonly regions: Regions
  readonly typeSize: TypeSize
  readonly privacy: Privacy
  readonly frontTab: FrontTab
  readonly store: Store
  readonly now: () => Instant
}

const ConnectionContext = createContext<Connection | undefined>(undefined)

export function ConnectionProvider({ value, children }: PropsWithChildren<{ value: Connection }>) {
  return <ConnectionContext.Provider value={value}>{children}</ConnectionContext.Provider>
}

export function useConnection(): Connection {
  const connection = useContext(ConnectionContext)
  if (!connection) throw new Error('a screen outside its ConnectionProvider')
  return connection
}

/** The session's state, followed. */
export function useSession(): SessionState {
  const { session } = useConnection()
  return useSyncExternalStore(session.subscribe, session.state, session.state)
}
