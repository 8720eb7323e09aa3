import type { Input, Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import type { Context, RouteName, Routes, RoutesOf } from '@gongyou/shared/contracts/routes'
import type { ActorGrant } from '../table/actors.repository'
import type { AccountRecord } from '../table/people.entities'

/** Who is calling: the account as it is now, read for this request, with the grants it holds. */
export interface Actor {
  readonly accountId: string
  readonly account: AccountRecord
  readonly grants: readonly ActorGrant[]
}

/** The actor that a route's audience promises. */
export type ActorOf<R extends RouteName> = Routes[R]['audience'] extends 'anyone'
  ? undefined
  : Routes[R]['audience'] extends 'visitor'
    ? Actor | undefined
    : Routes[R]['audience'] extends 'member'
      ? Actor & { readonly personId: string }
      : Actor

/** Stands for one tap: a repeat of it carries the same key, and the same digest unless what it asks has changed. */
export interface RequestIdentity {
  readonly requestKey: string
  readonly bodyDigest: string
}

/** What of the wire a use case may need beside its input. */
export interface Circumstances {
  readonly requestId: string
  /** Keyed hash of the caller's network address. */
  readonly address: string
}

interface Plain<R extends RouteName> {
  readonly input: Input<R>
  readonly actor: ActorOf<R>
  readonly circumstances: Circumstances
}

interface Keyed<R extends RouteName> extends Plain<R> {
  readonly request: RequestIdentity
}

/** Another request with the same key was saved first: the edge answers what that one did. */
export interface Repeated {
  readonly repeated: true
}
export const repeated: Repeated = { repeated: true }

/** A use case: what it reads, what it depends on, and an answer of its contract or a refusal. */
export type UseCase<R extends RouteName, Deps> = (asked: Plain<R>, deps: Deps) => Promise<Reply<R> | Refused>

/**
 * A write that happens once for each key. `run` saves the request's identity in the same transaction as its effect;
 * `repeat` renders, from the saved ids and today's data, what the first run answered.
 */
export interface KeyedUseCase<R extends RouteName, Deps> {
  run(asked: Keyed<R>, deps: Deps): Promise<Reply<R> | Refused | Repeated>
  repeat(
    outcome: { readonly status: number; readonly ids: Readonly<Record<string, string>> },
    asked: Plain<R>,
    deps: Deps,
  ): Promise<Reply<R> | Refused>
}

/**
 * A write whose own item carries the key, and so is itself the record of the request: it tells a repeat by what it reads
 * anyway, and answers it like the first.
 */
export interface SelfRecordedUseCase<R extends RouteName, Deps> {
  readonly recordsItself: true
  run(asked: Keyed<R>, deps: Deps): Promise<Reply<R> | Refused>
}

type UseCaseFor<R extends RouteName, Deps> = Routes[R] extends { readonly idempotent: 'by-key' }
  ? KeyedUseCase<R, Deps> | SelfRecordedUseCase<R, Deps>
  : UseCase<R, Deps>

/** A use case for every route of the context, none missing. */
export type UseCasesOf<C extends Context> = { readonly [R in RoutesOf<C>]: UseCaseFor<R, never> }

/** None too many either: what stands under another name than a route of the context fits nothing. */
export type OnlyRoutesOf<C extends Context, U> = { readonly [R in Exclude<keyof U, RoutesOf<C>>]: never }

type DepsIn<U> = {
  [R in keyof U]: U[R] extends { run(asked: never, deps: infer D): unknown }
    ? (deps: D) => void
    : U[R] extends (asked: never, deps: infer D) => unknown
      ? (deps: D) => void
      : never
}[keyof U]

/** Everything that any of the use cases depends on. */
export type DepsOf<U> = (DepsIn<U> extends infer F ? F : never) extends (deps: infer D) => void ? D : never
