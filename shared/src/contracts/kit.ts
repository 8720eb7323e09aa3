import type * as z from 'zod'
import type { ProblemCode } from './problems'
import type { Context, RouteName, RoutesOf } from './routes'

/**
 * The kit: what one route takes and gives, as types drawn from the schemas; and how a context finds the contract of a route.
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

/** What a route is about: the part of its name before the dot. */
export type SubjectOf<R extends RouteName> = R extends `${infer S}.${string}` ? S : never

/** The contract of all routes about some subjects. */
export type Chapter<S extends SubjectOf<RouteName>> = Readonly<
  Record<Extract<RouteName, `${S}.${string}`>, RouteContract>
>

/** The contract of one context: what its function loads, and no other's. */
export type PageOf<C extends Context> = WholePage<C> | PageInChapters<C>

/** Loaded with the function. */
export interface WholePage<C extends Context> {
  readonly context: C
  readonly contract: Readonly<Record<RoutesOf<C>, RouteContract>>
}

/** Where a context has many schemas: each chapter is made when a route of its subject is called for the first time. */
export interface PageInChapters<C extends Context> {
  readonly context: C
  readonly chapters: Readonly<Record<SubjectOf<RoutesOf<C>>, LoadChapter>>
}

type LoadChapter = () => Promise<{ readonly contract: Readonly<Record<string, RouteContract>> }>

/** Any page, where routes are treated alike. */
export type AnyPage =
  | { readonly contract: Readonly<Record<string, RouteContract>> }
  | { readonly chapters: Readonly<Record<string, LoadChapter>> }

/** The contract of one route on its context's page. */
export async function contractOf(page: AnyPage, name: RouteName): Promise<RouteContract> {
  const contract = 'contract' in page ? page.contract : await chapterOf(page.chapters, name)
  const found = contract[name]
  if (!found) throw new Error(`${name} is not on the page of its context`)
  return found
}

/** The same, for whoever asks with every request: a chapter is opened once for each of its routes. */
export function rememberedContracts(page: AnyPage): (name: RouteName) => Promise<RouteContract> {
  const known = new Map<RouteName, RouteContract>()
  return async (name) => {
    const contract = known.get(name) ?? (await contractOf(page, name))
    known.set(name, contract)
    return contract
  }
}

async function chapterOf(chapters: Readonly<Record<string, LoadChapter>>, name: RouteName) {
  return (await chapters[name.slice(0, name.indexOf('.'))]?.())?.contract ?? {}
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
