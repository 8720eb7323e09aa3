import type { App } from 'aws-cdk-lib'
import { DataStack } from './stacks/data'
import { ServiceStack } from './stacks/service'
import { WatchStack } from './stacks/watch'
import type { Stage } from './stages'

export interface Deployment {
  readonly data: DataStack
  readonly service: ServiceStack
  readonly watch: WatchStack
}

/** The three stacks of one stage: what must never be lost, what can be replaced at any time, and who is told. */
export function deploy(app: App, stage: Stage): Deployment {
  const place = (part: string) => ({ stackName: `gongyou-${stage.name}-${part}`, env: { region: stage.region } })
  const data = new DataStack(app, `${stage.name}-data`, place('data'))
  const service = new ServiceStack(app, `${stage.name}-service`, { ...place('service'), stage, data })
  const watch = new WatchStack(app, `${stage.name}-watch`, { ...place('watch'), data, service })
  return { data, service, watch }
}
