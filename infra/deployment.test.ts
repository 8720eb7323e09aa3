import { Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag'
import { describe, expect, it } from 'vitest'
import { deploy } from './deployment'
import { stages } from './stages'
import { deployed, ningxia, trial, inUnbundledApp } from './testing/deployed'

describe('a stage in AWS China', () => {
  const { data, service, watch } = deployed(ningxia)

  it('runs its functions on x86 and without X-Ray', () => {
    for (const { Properties } of Object.values(service.findResources('AWS::Lambda::Function'))) {
      expect(Properties.Architectures).toEqual(['x86_64'])
      expect(Properties.TracingConfig).toBeUndefined()
    }
  })

  it('uses nothing that AWS China lacks', () => {
    service.resourceCountIs('AWS::Lambda::Url', 0)
    service.resourceCountIs('AWS::CloudFront::Distribution', 0)
  })

  it('names no resource of another partition', () => {
    for (const template of [data, service, watch]) expect(JSON.stringify(template.toJSON())).not.toContain('arn:aws:')
  })
})

describe('a stage elsewhere', () => {
  const { service } = deployed(trial)

  it('runs the same runtime as the one in China', () => {
    const runtimes = (template: typeof service) =>
      Object.values(template.findResources('AWS::Lambda::Function')).map(({ Properties }) => Properties.Runtime)
    expect(runtimes(service)).toEqual(runtimes(deployed(ningxia).service))
  })
})

describe('the stages', () => {
  it('bear names of their own, since their stacks are named after them', () => {
    expect(new Set(stages.map(({ name }) => name)).size).toBe(stages.length)
  })

  it('lie in a region of their partition', () => {
    for (const { region, partition } of stages) expect(region.startsWith('cn-')).toBe(partition.name === 'aws-cn')
  })

  it.each(stages)('$name passes the security checks, or says why a finding does not hold', (stage) => {
    inUnbundledApp((app) => {
      deploy(app, stage)
      Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app))
      expect(() => app.synth()).not.toThrow()
    })
  })
})
