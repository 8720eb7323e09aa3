import { describe, expect, it } from 'vitest'
import { applicationStates, steps, type ApplicationState, type Step } from '../domain/enrolment/lifecycle'
import { happeningWords, reasonSentence, reviewReasonWords, stages, stateWords, stepWords } from './words'

describe('what the app says', () => {
  it.each<[Step, string]>([
    ['submitted', '提交申请'],
    ['sorted', '平台分拣（分到工会）'],
    ['prechecked', '信息初审（资料核对）'],
    ['assigned', '任务分配（有人接办）'],
    ['identity-reviewed', '身份审核（工会审核）'],
    ['admitted', '吸纳入会（正式入会）'],
    ['profile-completed', '信息采集（完善资料）'],
    ['verified', '实名认证（实名核对）'],
  ])('of the step %s is %s', (step, says) => {
    expect(stepWords[step]).toBe(says)
  })

  it.each<[ApplicationState, string]>([
    ['invited', '等您本人确认'],
    ['open', '申请已收到'],
    ['returned', '有一处要改'],
    ['rejected', '这次没能办成'],
    ['withdrawn', '您已撤回'],
    ['lapsed', '申请已过期，随时可再申请'],
  ])('of an application that is %s is %s', (state, says) => {
    expect(stateWords[state]).toBe(says)
  })

  it('is something for every state', () => {
    expect(Object.keys(stateWords).sort()).toEqual([...applicationStates].sort())
  })
})

describe('what happened to an application', () => {
  it('is told in a sentence of its own, so that no two happenings look the same', () => {
    expect(new Set(Object.values(happeningWords)).size).toBe(Object.keys(happeningWords).length)
  })

  it('is told as a sentence to the worker, not as the name of a step', () => {
    for (const step of steps) expect(happeningWords[step]).not.toBe(stepWords[step])
  })
})

describe('the four stages that a worker sees', () => {
  it('are these', () => {
    expect(stages.map(({ says }) => says)).toEqual(['已提交', '分到工会', '工会审核', '正式入会'])
  })

  it('stand for the eight steps, each once and in their order', () => {
    expect(stages.flatMap((stage) => stage.steps)).toEqual(steps)
  })
})

describe('a reviewer’s reason', () => {
  it('is one of twelve to pick from', () => {
    expect(Object.keys(reviewReasonWords)).toHaveLength(12)
    expect(new Set(Object.values(reviewReasonWords)).size).toBe(12)
  })

  it('of the list is said in the list’s words', () => {
    expect(reasonSentence('work-unclear')).toBe('请写清平台和站点')
  })

  it('in the reviewer’s own words stays as it is, even where a key would sound like it', () => {
    for (const own of ['请带上门禁卡来一趟', 'toString', 'constructor', '']) expect(reasonSentence(own)).toBe(own)
  })
})
