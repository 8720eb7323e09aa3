import type * as z from 'zod'
import type { ProblemCode } from './problems'
import type { Context, RouteName, RoutesOf } from './routes'

/**
 * The kit: what one route takes and gives, as types drawn from the schemas. Everything here disappears at run time.
 */

/** What a route takes (path, query and body in one flat object) and what it gives, by status. */
export interface RouteContract {
  readonly path?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodObject
  readonly replies: Readonly<Record<number, z.ZodType>>
}

/** Holds a contract page against the list of routes: a route left out, or one too many, stops `tsc`. */
export type ContractPage = Readonly<Record<RouteName, RouteContract>>

/** The contract of one context: what its function loads, and no other's. */
export interface PageOf<C extends Context> {
  readonly context: C
  readonly contract: Readonly<Record<RoutesOf<C>, RouteContract>>
}

type Part<C, P extends string, D extends 'in' | 'out'> =
  C extends Readonly<Record<P, infer S extends z.ZodType>> ? (D extends 'in' ? z.input<S> : z.output<S>) : unknown

/** A contract's input as the caller writes it (`in`) or as the use case reads it, parsed (`out`). */
export type InputOf<C extends RouteContract, D extends 'in' | 'out' = 'out'> = Part<C, 'path', D> &
  Part<C, 'query', D> &
  Part<C, 'body', D>

/** One of the answers that a contract allows, tied to its status. */
export type ReplyOf<C extends RouteContract> = {
  [S in keyof C['replies'] & number]: { readonly status: S; readonly body: z.input<C['replies'][S]> }
}[keyof C['replies'] & number]

/** The answer as its reader sees it, after parsing; of several contracts, any of theirs. */
export type AnswerOf<C extends RouteContract> = C extends unknown
  ? {
      [S in keyof C['replies'] & number]: { readonly status: S; readonly body: z.output<C['replies'][S]> }
    }[keyof C['replies'] & number]
  : never

/** A refusal as a use case states it; the edge turns it into `application/problem+json`. */
export interface Refused {
  readonly problem: ProblemCode
  /** Fills the gaps of the sentence, such as `{union}`. */
  readonly gaps?: Readonly<Record<string, string>>
  /** Path of a wrong field -> what is wrong with it. */
  readonly fields?: Readonly<Record<string, ProblemCode>>
  /** Seconds after which another try makes sense. */
  readonly retryAfter?: number
  /** The names of all reasons, where the sentence tells them in words. */
  readonly reasons?: readonly string[]
  /** The code of a union's page from which the person can go on all the same. */
  readonly unionCode?: string
}
