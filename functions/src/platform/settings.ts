import type { MessageTemplates } from '@gongyou/shared/contracts/message-templates'

/** The one place that reads the environment: what the deployment says of itself. */
export interface Deployment {
  readonly tableName: string
  readonly kmsKeyId: string
  readonly checksFunction: string
  /** The queue of what somebody is still to be told. */
  readonly factsQueue: string
  readonly templates: MessageTemplates
  /** The host of the links that posters hold. */
  readonly linkHost: string
  /** The file by which WeChat sees that this host is ours; empty until the rule for the links is made. */
  readonly linkProof: { readonly name: string; readonly content: string }
  /** Where the bundle lies, and what the build has laid beside it. */
  readonly taskRoot: string
  readonly weChat: {
    readonly host: string
    readonly appId: string
    readonly appSecret: string
    /** Empty until the message push is set up: then no message is taken for WeChat's. */
    readonly pushToken: string
    readonly pushKey: string
  }
  readonly realName: { readonly host: string; readonly secretId: string; readonly secretKey: string }
}

/** What the deployment set. Throws with the name of what is missing, and never with a value. */
export function readDeployment(): Deployment {
  return {
    tableName: needed('TABLE_NAME'),
    kmsKeyId: needed('KMS_KEY_ID'),
    checksFunction: process.env['CHECKS_FUNCTION'] ?? '',
    factsQueue: process.env['FACTS_QUEUE'] ?? '',
    // written by infra, from a stage that the compiler has checked
    templates: JSON.parse(process.env['MESSAGE_TEMPLATES'] ?? '{}') as MessageTemplates,
    linkHost: needed('LINK_HOST'),
    linkProof: { name: process.env['LINK_PROOF_NAME'] ?? '', content: process.env['LINK_PROOF_CONTENT'] ?? '' },
    taskRoot: process.env['LAMBDA_TASK_ROOT'] ?? '.',
    weChat: {
      host: process.env['WECHAT_HOST'] ?? 'https://api.weixin.qq.com',
      appId: process.env['WECHAT_APP_ID'] ?? '',
      appSecret: process.env['WECHAT_APP_SECRET'] ?? '',
      pushToken: process.env['WECHAT_PUSH_TOKEN'] ?? '',
      pushKey: process.env['WECHAT_PUSH_KEY'] ?? '',
    },
    realName: {
      host: process.env['REAL_NAME_HOST'] ?? 'https://faceid.tencentcloudapi.com',
      secretId: process.env['TENCENT_SECRET_ID'] ?? '',
      secretKey: process.env['TENCENT_SECRET_KEY'] ?? '',
    },
  }
}

function needed(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`the environment does not set ${name}`)
  return value
}
