import type { MessageTemplates } from '@gongyou/shared/contracts/message-templates'
import type { Instant } from '@gongyou/shared/kernel/time'
import type { Documents } from '../table/documents'
import type { AskChecks } from './ask'
import type { Keyring } from './keyring'
import type { Log } from './log'
import type { Queue } from './queue'

/** WeChat's verification file of a link rule: its name, ending in `.txt`, and what has to stand in it. */
export interface LinkProof {
  readonly name: string
  readonly content: string
}

/** Reads what the build lays beside a context's bundle, by its name: fonts, the table of pinyin. */
export type ReadMade = (name: string) => Promise<Uint8Array>

/**
 * What the world around a context consists of. `lambda.ts` of each context wires its use cases from this and nothing
 * else, so the cloud, the local server and the tests differ only in what they hand in.
 */
export interface Surroundings {
  readonly documents: Documents
  readonly tableName: string
  readonly keyring: Keyring
  readonly now: () => Instant
  readonly newId: () => string
  readonly randomBytes: (count: number) => Uint8Array
  /** A number from 0 up to 1, for jitter. */
  readonly random: () => number
  /**
   * `host` without a trailing slash: https://api.weixin.qq.com, or the stand-in. By the push token and key WeChat's own
   * messages to us are told from others'.
   */
  readonly weChat: {
    readonly host: string
    readonly appId: string
    readonly appSecret: string
    readonly pushToken: string
    readonly pushKey: string
  }
  /** The city's templates of subscribe messages; none of a kind that nobody is told of. */
  readonly templates: MessageTemplates
  /** The real-name provider (Tencent Cloud FaceID); only `checks` uses it. */
  readonly realName: { readonly host: string; readonly secretId: string; readonly secretKey: string }
  /** Words that stand for the present version of a text: none in the cloud, `current` locally. */
  readonly textVersionAliases: readonly string[]
  /** The host of the links that posters hold, which WeChat's link rule names too: `gongyou.example`. */
  readonly linkHost: string
  /** The file by which WeChat sees that the host of the links is ours: beside the codes, `/u/<name>`. */
  readonly linkProof?: LinkProof
  readonly readMade: ReadMade
  readonly log: Log
}

/** For the contexts that ask `checks`: a synchronous invocation in the cloud, a function call locally. */
export interface AskingSurroundings extends Surroundings {
  readonly askChecks: AskChecks
}

/** For `notify`: the queue of facts that somebody is still to be told; SQS in the cloud, in memory locally. */
export interface TellingSurroundings extends Surroundings {
  readonly queue: Queue
}
