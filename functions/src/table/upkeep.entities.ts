import { Entity } from 'dynamodb-toolbox/entity'
import { any } from 'dynamodb-toolbox/schema/any'
import { item } from 'dynamodb-toolbox/schema/item'
import { number } from 'dynamodb-toolbox/schema/number'
import { record } from 'dynamodb-toolbox/schema/record'
import { string } from 'dynamodb-toolbox/schema/string'
import type { CitySettings } from '@gongyou/shared/contracts/settings'
import type { GongyouTable } from './gongyou-table'

/** That a write happened, and which ids it made: a repeat under the same key answers from here. */
export const requestEntity = (table: GongyouTable) =>
  new Entity({
    name: 'request',
    table,
    timestamps: false,
    schema: item({
      requestKey: string().key(),
      bodyDigest: string(),
      status: number(),
      ids: record(string(), string()),
      /** Epoch seconds. */
      ttl: number(),
    }),
    computeKey: ({ requestKey }: { requestKey: string }) => ({ pk: `REQUEST#${requestKey}`, sk: 'REQUEST' }),
  })

/** The settings of the one city that this table serves. */
export const settingsEntity = (table: GongyouTable) =>
  new Entity({
    name: 'settings',
    table,
    timestamps: false,
    schema: item({ scope: string().key(), settings: any().castAs<CitySettings>() }),
    computeKey: ({ scope }: { scope: string }) => ({ pk: 'SETTINGS', sk: scope }),
  })

/** WeChat's stable token, refreshed by one caller at a time. */
export const tokenEntity = (table: GongyouTable) =>
  new Entity({
    name: 'weChatToken',
    table,
    timestamps: false,
    schema: item({ appId: string().key(), token: string(), expiresAt: string() }),
    computeKey: ({ appId }: { appId: string }) => ({ pk: `WECHAT#${appId}`, sk: 'STABLE_TOKEN' }),
  })

/** The provider's answer as `checks` reads it; a plain object that names what was found. */
type ProviderAnswer =
  | { kind: 'matched' }
  | { kind: 'mismatched' }
  | { kind: 'unchecked'; because: 'busy' | 'not-found' | 'refused'; code: string }

/** What the real-name provider said to one request, saved before it is used. */
export const checkAnswerEntity = (table: GongyouTable) =>
  new Entity({
    name: 'checkAnswer',
    table,
    timestamps: false,
    schema: item({ requestKey: string().key(), answer: any().castAs<ProviderAnswer>(), ttl: number() }),
    computeKey: ({ requestKey }: { requestKey: string }) => ({ pk: `CHECK#${requestKey}`, sk: 'ANSWER' }),
  })

/** The number that a phone code was exchanged for, sealed: the code works once, the request may come again. */
export const phoneAnswerEntity = (table: GongyouTable) =>
  new Entity({
    name: 'phoneAnswer',
    table,
    timestamps: false,
    schema: item({ requestKey: string().key(), accountId: string(), sealed: string(), ttl: number() }),
    computeKey: ({ requestKey }: { requestKey: string }) => ({ pk: `PHONE_ANSWER#${requestKey}`, sk: 'ANSWER' }),
  })

/** How often something happened in one minute from one place that has no item of its own. */
export const minuteCounterEntity = (table: GongyouTable) =>
  new Entity({
    name: 'minuteCounter',
    table,
    timestamps: false,
    schema: item({ subject: string().key(), minute: string().key(), count: number(), ttl: number() }),
    computeKey: ({ subject, minute }: { subject: string; minute: string }) => ({ pk: `LIMIT#${subject}`, sk: minute }),
  })
