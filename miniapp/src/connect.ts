import { makeCall } from '@gongyou/shared/contracts/call'
import { makeAsk } from './api/call'
import { makeTapKeys } from './api/tap-keys'
import { newKey } from './platform/chance'
import { now, pause } from './platform/clock'
import { loginCode } from './platform/login'
import { watchPrivacyQuestions } from './platform/privacy'
import { send } from './platform/request'
import { store } from './platform/storage'
import { systemTypeIsLarge } from './platform/type-size'
import { makeCityTexts } from './session/city-texts'
import type { Connection } from './session/connection'
import { makeFrontTab } from './session/front-tab'
import { makePrivacy } from './session/privacy'
import { makeRegions } from './session/regions'
import { makeSession } from './session/session'
import { makeTypeSize } from './session/type-size'

/** Ties the app to WeChat or to the browser; everything below takes what it needs as an argument. */
export function connect(): Connection {
  const call = makeCall(send)
  const session = makeSession({ call, loginCode, store, now })
  const ask = makeAsk({ call, session, taps: makeTapKeys(store, newKey), pause })
  const typeSize = makeTypeSize(store, systemTypeIsLarge)
  const privacy = makePrivacy(watchPrivacyQuestions)
  return {
    ask,
    session,
    cityTexts: makeCityTexts(ask, store),
    regions: makeRegions(ask),
    typeSize,
    privacy,
    frontTab: makeFrontTab(),
    store,
    now,
  }
}
