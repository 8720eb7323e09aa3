import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { deploy } from '../deployment'
import type { Stage } from '../stages'
import { china, elsewhere } from '../stages'

export const trial: Stage = {
  name: 'trial',
  partition: elsewhere,
  region: 'ap-southeast-1',
  linkHost: 'trial.gongyou.example',
  secretsAsOf: '2026-11-22',
}
export const ningxia: Stage = {
  name: 'china',
  partition: china,
  region: 'cn-northwest-1',
  linkHost: 'gongyou.example',
  secretsAsOf: '2026-11-22',
}

/** An app whose functions are not bundled, and whose templates land in a folder of their own. */
export function unbundledApp(): App {
  return new App({
    context: { 'aws:cdk:bundling-stacks': [] },
    outdir: mkdtempSync(join(tmpdir(), 'gongyou-synth-')),
  })
}

/** The templates of one stage. */
export function deployed(stage: Stage) {
  const { data, service, watch } = deploy(unbundledApp(), stage)
  return {
    data: Template.fromStack(data),
    service: Template.fromStack(service),
    watch: Template.fromStack(watch),
  }
}
