import { applicationForm } from '@gongyou/shared/contracts/schemas/enrolment'
import { describe, expect, it } from 'vitest'
import { applicationOf, changed, noAnswers, noPlatform, workOf, type Answers } from './answers'

const filled: Answers = {
  ...noAnswers,
  name: '周青山',
  nationalId: '330299199901010012',
  occupation: 'courier',
  sensitiveData: true,
}

describe('a form on its way to the union', () => {
  it('is one that the server takes, bare or with everything filled in', () => {
    const more: Answers = {
      ...filled,
      form: 'contract',
      platform: '顺丰',
      site: ' 霞浦网点（演示） ',
      region: { code: '330206005', name: '北仑区 霞浦街道' },
      home: { code: '330211004', name: '镇海区 招宝山街道' },
      toEmployerUnion: true,
      joinedBefore: 'yes',
      joinedWhere: '慈溪',
    }
    for (const answers of [filled, more]) {
      const sent = applicationOf(answers, { unionCode: '7K3D9QXM2RV', affirmedText: '2026-01' })
      expect(applicationForm.safeParse(JSON.parse(JSON.stringify(sent))).error).toBeUndefined()
    }
  })

  it('says nothing of the work where nothing was answered, nor of a platform that is none', () => {
    expect(workOf(filled)).toBeUndefined()
    expect(workOf({ ...filled, platform: noPlatform })).toBeUndefined()
  })

  it('names the employer of somebody with a contract, and the station of everybody else', () => {
    expect(workOf({ ...filled, form: 'contract', site: '霞浦网点（演示）' })).toEqual({
      form: 'contract',
      employer: { name: '霞浦网点（演示）' },
    })
    expect(workOf({ ...filled, form: 'crowd', site: '小港站' })).toEqual({ form: 'crowd', site: '小港站' })
  })

  it('says of the employer’s union only what was answered about this very employer', () => {
    const asked = { ...filled, form: 'contract' as const, site: '霞浦快递有限公司（演示）', toEmployerUnion: true }
    const sent = (answers: Answers) => applicationOf(answers, { affirmedText: '2026-01' }).toEmployerUnion
    expect(sent(filled)).toBeUndefined()
    expect(sent(changed(asked, { name: '周青河' }))).toBe(true)
    expect(sent(changed(asked, { site: '柴桥快递有限公司（演示）' }))).toBeUndefined()
    expect(sent(changed(asked, { form: 'dispatch' }))).toBeUndefined()
  })

  it('carries the consent to sensitive data only when it was ticked', () => {
    const sent = applicationOf({ ...filled, sensitiveData: false }, { affirmedText: '2026-01' })
    expect(sent.consents).toEqual({ membership: true, sensitiveData: false })
  })
})
