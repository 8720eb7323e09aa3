import { App, Tags, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag'
import { deploy } from './deployment'
import { stages } from './stages'

const app = new App()
Tags.of(app).add('application', 'gongyou')
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app))
for (const stage of stages) deploy(app, stage)
