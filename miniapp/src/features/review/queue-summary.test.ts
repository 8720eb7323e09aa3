import { describe, expect, it } from 'vitest'
import { waiting } from '../../../testing/queue'
import { queueSummary } from './queue-summary'

const clear = waiting('ap-1', '周青山')
const duplicate = waiting('ap-2', '林小河', {}, ['possible-duplicate'])
const unchecked = waiting('ap-3', '郑春和', { realName: 'unchecked' })

describe('the summary of a queue', () => {
  it('counts as clear only whose real name matched and who has no flag', () => {
    expect(queueSummary([clear, duplicate, unchecked], false)).toBe('1位可直接通过 · 2位要看看')
  })

  it('says that there is more where the queue goes on behind what was fetched', () => {
    expect(queueSummary([clear, duplicate], true)).toBe('前2位里：1位可直接通过 · 1位要看看')
  })

  it('says that all is done where nobody waits', () => {
    expect(queueSummary([], false)).toBe('都办完了')
  })
})
