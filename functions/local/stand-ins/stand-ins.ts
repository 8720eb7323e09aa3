import { randomBytes } from 'node:crypto'
import type { Duration, Instant } from '@gongyou/shared/kernel/time'
import { issueCode } from './codes'
import type { HangUp, StandInReply, StandInRequest } from './exchange'
import { misunderstood } from './exchange'
import { answerUnderFaults, orderFaults } from './faults'
import { listMessages } from './messages'
import { phoneVerification, registerBusy } from './real-name'
import type { StandInState } from './state'
import { acceptMessages } from './subscribe-messages'
import { demoCredentials } from './surroundings'
import type { StandInCredentials, Surroundings } from './surroundings'
import { actionReply, answerAction } from './tencent-cloud'
import type { Action } from './tencent-cloud'
import { sendSms } from './text-messages'
import { openWeChatApi, weChatMount, weChatPaths } from './wechat-api'

export interface StandInSettings {
  /** `stateInMemory()`, or `stateOnDisk(directory)` where several servers share it. */
  state: StandInState
  now: () => Instant
  randomBytes?: (count: number) => Uint8Array
  wait?: (time: Duration) => Promise<void>
  credentials?: StandInCredentials
  /** The pages of the published mini-program; without them every page counts as published. */
  pages?: readonly string[]
}

/** All stand-ins under one roof. */
export interface StandIns {
  /** Whether a path is the stand-ins' to answer: everything below `/__wechat/` and `/__checks/`. */
  owns(path: string): boolean
  handle(request: StandInRequest): Promise<StandInReply | HangUp>
}

/** Where the API of each provider stands, below the server's own address. */
export const standInPaths = { weChat: weChatMount, realName: '/__checks/faceid', sms: '/__checks/sms' } as const

const faultPaths = [...weChatPaths, standInPaths.realName, standInPaths.sms]
type Control = (request: StandInRequest, around: Surroundings) => Promise<StandInReply | HangUp>

const controls: Readonly<Record<string, Control>> = {
  'POST /__wechat/codes': ({ body }, around) => issueCode(body, around),
  'POST /__wechat/faults': ({ body }, around) => orderFaults(body, faultPaths, around),
  'POST /__wechat/subscriptions': ({ body }, around) => acceptMessages(body, around),
  'GET /__wechat/messages': (_, around) => listMessages(around),
  [`POST ${standInPaths.realName}`]: check(phoneVerification, standInPaths.realName, registerBusy),
  [`POST ${standInPaths.sms}`]: check(sendSms, standInPaths.sms, {
    Error: { Code: 'RequestLimitExceeded', Message: 'The request frequency limit is exceeded.' },
  }),
}

/** Stands in for WeChat, Tencent Cloud FaceID and Tencent Cloud SMS on one clock and one state. */
export function openStandIns(settings: StandInSettings): StandIns {
  const around: Surroundings = { randomBytes, wait: sleep, credentials: demoCredentials, ...settings }
  const weChatApi = openWeChatApi(around)
  return {
    owns: (path) => path.startsWith('/__wechat/') || path.startsWith('/__checks/'),
    async handle(request) {
      if (request.path.startsWith(`${weChatMount}/`)) return weChatApi(request)
      const control = controls[`${request.method} ${request.path}`]
      return control ? control(request, around) : misunderstood('no stand-in answers here', 404)
    },
  }
}

function check(action: Action, path: string, busy: Readonly<Record<string, unknown>>): Control {
  return (request, around) => {
    const target = { path, busy: () => actionReply(busy, around) }
    return answerUnderFaults(target, () => answerAction(action, request, around), around)
  }
}

function sleep(time: Duration): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time))
}
