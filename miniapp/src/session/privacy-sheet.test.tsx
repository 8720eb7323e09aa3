import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../testing/city'
import { noOne } from '../../testing/people'
import { phone } from '../../testing/phone'
import { showScreen } from '../../testing/screen'
import JoinPage from '../pages/join'

/** A form with a name in it, over which WeChat asks; the answer goes into the returned list. */
async function askedWhileTyping(times = 1): Promise<string[]> {
  const answers: string[] = []
  showScreen(<JoinPage />, { home: noOne, answers: { 'about.texts': () => cityTexts } })
  fireEvent.change(await screen.findByLabelText('姓名'), { target: { value: '周青山' } })
  for (let time = 0; time < times; time++) {
    phone.askPrivacy({ agree: () => answers.push('agree'), decline: () => answers.push('decline') })
  }
  await screen.findByRole('dialog', { name: '先看看怎么用您的信息' })
  return answers
}

const typedName = () => screen.getByLabelText<HTMLInputElement>('姓名').value
const isOver = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())

describe('WeChat’s question about the privacy notice', () => {
  it('is answered yes by WeChat’s own button and no other', async () => {
    const answers = await askedWhileTyping()
    const button = screen.getByRole('button', { name: '同意，接着办' })
    expect(button.id).toBe('agree-to-privacy')
    fireEvent.click(button)
    await isOver()
    expect(answers).toEqual(['agree'])
  })

  it('may be answered no, and everything typed is still there', async () => {
    const answers = await askedWhileTyping()
    fireEvent.click(screen.getByRole('button', { name: '先不同意' }))
    await isOver()
    expect(answers).toEqual(['decline'])
    expect(typedName()).toBe('周青山')
  })

  it('is asked once where WeChat asks twice, and the one answer goes to both', async () => {
    const answers = await askedWhileTyping(2)
    fireEvent.click(screen.getByRole('button', { name: '同意，接着办' }))
    await isOver()
    expect(answers).toEqual(['agree', 'agree'])
  })

  it('can be read up on before it is answered', async () => {
    const answers = await askedWhileTyping()
    fireEvent.click(screen.getByRole('link', { name: '看《隐私保护指引》' }))
    expect(phone.told).toEqual(['privacy-contract'])
    expect(answers).toEqual([])
  })
})
