import { reviewReasonWords, type ReviewReason } from '@gongyou/shared/contracts/words'
import { describe, expect, it } from 'vitest'
import { reasonChips, returnFor } from './reasons'

describe('a return', () => {
  it('can be given any reason of the list', () => {
    expect(reasonChips.map(({ key }) => key)).toEqual(Object.keys(reviewReasonWords))
  })

  it('opens the fields that its reasons are about, and no others', () => {
    expect(returnFor(['id-wrong', 'work-unclear'], '')).toEqual({
      reasons: ['id-wrong', 'work-unclear'],
      fields: { nationalId: 'id-wrong', 'work.platform': 'work-unclear', 'work.site': 'work-unclear' },
    })
  })

  it('carries the reviewer’s own words last, without blanks around them', () => {
    const picked: ReviewReason[] = ['place-missing']
    expect(returnFor(picked, ' 请写站点全名 ').reasons).toEqual(['place-missing', '请写站点全名'])
    expect(returnFor(picked, '   ').reasons).toEqual(['place-missing'])
  })
})
