import { mkdtempSync, rmSync } from 'node:fs'
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

/** What is read from an app whose functions are not bundled. Its templates land in a folder that goes when it is read. */
export function inUnbundledApp<T>(read: (app: App) => T): T {
  const outdir = mkdtempSync(join(tmpdir(), 'gongyou-synth-'))
  try {
    return read(new App({ context: { 'aws:cdk:bundling-stacks': [] }, outdir }))
  } finally {
    rmSync(outdir, { recursive: true, force: true })
  }
}

/** The templates of one stage. */
export function deployed(stage: Stage) {
  return inUnbundledApp((app) => {
    const { data, service, watch } = deploy(app, stage)
    return {
      data: Template.fromStack(data),
      service: Template.fromStack(service),
      watch: Template.fromStack(watch),
    }
  })
}
