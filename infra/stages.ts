import { Architecture } from 'aws-cdk-lib/aws-lambda'
import type { MessageTemplates } from '@gongyou/shared/contracts/message-templates'

/** What differs between AWS China and AWS elsewhere, as far as this system touches it. */
export interface Partition {
  readonly name: 'aws' | 'aws-cn'
  readonly architecture: Architecture
}

export const elsewhere: Partition = { name: 'aws', architecture: Architecture.ARM_64 }

/**
 * AWS China, operated by NWCD (Ningxia) and Sinnet (Beijing). arm64 is not confirmed for Lambda there. It has no X-Ray
 * for Lambda and no function URLs, so no stage uses either; and the domains that API Gateway gives serve nothing until
 * the account's ICP filing is in place, so a stage there needs a domain of its own.
 */
export const china: Partition = { name: 'aws-cn', architecture: Architecture.X86_64 }

/** A filed domain name, and its certificate in the stage's own region. */
export interface Domain {
  readonly name: string
  readonly certificateArn: string
}

/** One running copy of the system. The account is whichever one deploys; a stage never looks it up. */
export interface Stage {
  readonly name: string
  readonly partition: Partition
  readonly region: string
  readonly domain?: Domain
  /**
   * The host of the links that posters hold, `https://<host>/u/<code>`: a filed name that leads to this API, and the one
   * in WeChat's rule for these links. It stands on every poster, so it is chosen once.
   */
  readonly linkHost: string
  /** The verification file that WeChat's console asks for beside the codes; none until the link rule is made. */
  readonly linkProof?: { readonly name: string; readonly content: string }
  /** The templates of subscribe messages, approved in WeChat's console (docs/runbook.md); of a kind without one nobody is told. */
  readonly templates?: MessageTemplates
  /**
   * When the outsiders' secrets were last put in. CloudFormation looks a secret up only where something else changes
   * too, so a new date here is what brings a new value into the functions (docs/runbook.md).
   */
  readonly secretsAsOf: string
}

/** Where the system runs. A city's own appid, keys and texts are not here: see docs/deploying.md. */
export const stages: readonly Stage[] = [
  {
    name: 'trial',
    partition: elsewhere,
    region: 'ap-southeast-1',
    linkHost: 'trial.gongyou.example',
    secretsAsOf: '2026-11-22',
  },
  { name: 'china', partition: china, region: 'cn-northwest-1', linkHost: 'gongyou.example', secretsAsOf: '2026-11-22' },
]
