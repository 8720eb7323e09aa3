import { RemovalPolicy, Validations } from 'aws-cdk-lib'
import type { IKey } from 'aws-cdk-lib/aws-kms'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Construct } from 'constructs'

interface OutsideSecretProps {
  /** What a person puts in, in words; the value itself never passes through this app. */
  readonly holds: string
  readonly key: IKey
}

/** A secret that somebody outside gave us, put in by hand once (docs/deploying.md) and kept when the stack goes. */
export class OutsideSecret extends Construct {
  private readonly secret: Secret

  constructor(scope: Construct, id: string, { holds, key }: OutsideSecretProps) {
    super(scope, id)
    this.secret = new Secret(this, 'Secret', {
      description: holds,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    Validations.of(this.secret).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'The other side issues this secret, so it changes when they issue a new one: docs/runbook.md says how.',
    })
  }

  /**
   * One field, as a reference that CloudFormation follows when it deploys: neither this app nor a template ever holds
   * the value. It ends in the environment of the function that needs it, encrypted there under our own key.
   */
  field(name: string): string {
    return this.secret.secretValueFromJson(name).unsafeUnwrap()
  }
}
