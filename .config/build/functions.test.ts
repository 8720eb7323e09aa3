import { describe, expect, it } from 'vitest'
import { bundleBudgets } from './budgets'
import { complaintsAbout, missingFrom } from './functions'
import { isFailed, page } from './verdict'

describe('a context', () => {
  it('is complained of when it bundles an AWS client that it does not declare', () => {
    expect(complaintsAbout('unions', { clients: ['dynamodb', 'lambda'] })).toEqual([
      'unions bundles @aws-sdk/client-lambda, which it does not declare',
    ])
  })

  it('is not complained of when it bundles what it declares, or less', () => {
    expect(complaintsAbout('enrolment', { clients: ['dynamodb', 'kms', 'lambda'] })).toEqual([])
    expect(complaintsAbout('enrolment', { clients: ['dynamodb'] })).toEqual([])
  })

  it('without a stated budget is complained of', () => {
    expect(complaintsAbout('lottery', { clients: [] })).toEqual([
      'lottery has no budget: state one in .config/build/budgets.ts',
    ])
  })
})

describe('the contexts', () => {
  it('are complained of where one has a budget and no lambda.ts', () => {
    const all = Object.keys(bundleBudgets)
    expect(missingFrom(all)).toEqual([])
    expect(missingFrom(all.filter((context) => context !== 'people'))).toEqual([
      'people has a budget and no functions/src/people/lambda.ts',
    ])
  })
})

describe('a build', () => {
  const measure = (figure: number) => ({ name: 'people', figure, budget: 720, unit: 'KB' as const })

  it('fails on one figure over its budget, and on one complaint', () => {
    expect(isFailed({ title: 'functions', measures: [measure(1), measure(721)], complaints: [] })).toBe(true)
    expect(isFailed({ title: 'functions', measures: [measure(1)], complaints: ['people has no budget'] })).toBe(true)
    expect(isFailed({ title: 'functions', measures: [measure(1)], complaints: [] })).toBe(false)
  })

  it('prints what it complains of below the figures', () => {
    expect(page({ title: 'functions', measures: [measure(1)], complaints: ['people has no budget'] })).toMatch(
      /^functions\n {2}people .*\n {2}people has no budget$/,
    )
  })
})
