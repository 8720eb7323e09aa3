import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../../testing/city'
import { applicant, member, noOne, union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import { places, unionPage } from '../../../testing/unions'
import UnionPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

const another = { ...unionPage, id: 'union-2', name: '柴桥街道总工会（演示）', region: '330206006' }
const known = { ...noOne, account: { phone: '138****8000', phoneProven: true } }

async function openUnion(page = another, { answers, ...setting }: Setting = {}) {
  const shown = showScreen(<UnionPage />, {
    phone: { params: { id: page.id } },
    home: known,
    answers: { 'union.show': () => page, 'about.texts': () => cityTexts, ...places, ...answers },
    ...setting,
  })
  await screen.findByText(page.name)
  await shown.opened
  return shown
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('a union’s page for somebody who found it', () => {
  it('says what it is, where, whom it takes, what it costs, and whom to ring', async () => {
    await openUnion()
    expect(await screen.findByText('北仑区 柴桥街道')).toBeTruthy()
    const text = document.body.textContent ?? ''
    for (const says of ['行业工会联合会', '货车司机', unionPage.dues.says, unionPage.phone])
      expect(text).toContain(says)
  })

  it('leads a newcomer into the form, with the union and its one trade', async () => {
    await openUnion()
    tap('我要入会')
    expect(phone.opened).toEqual(['/pages/join/index?union=union-2&lane=review&occupation=truck-driver'])
  })

  it('leads a member into the move to it', async () => {
    await openUnion(another, { home: member })
    tap('把会籍转到这里')
    expect(phone.opened).toEqual(['/pages/transfer/index?union=union-2'])
  })

  it('says to its own member that this is where the membership is', async () => {
    await openUnion(unionPage, { home: member })
    tap('您就在这家工会，看会员证')
    expect(phone.opened).toEqual(['/pages/card/index'])
  })

  it('leads an applicant to the application that is under way', async () => {
    await openUnion(another, { home: applicant() })
    tap('看进度')
    expect(phone.opened).toEqual(['/pages/progress/index?id=application-1'])
  })

  it('that takes no individuals leads on to one nearby', async () => {
    await openUnion({ ...another, acceptsIndividuals: false })
    expect(screen.getByText('这家工会不直接接收个人，我们帮您在附近找一家。')).toBeTruthy()
    tap('按干活的地方找工会')
    expect(phone.opened).toEqual(['/pages/workplace/index'])
  })

  it('of one that was merged says what became of it', async () => {
    await openUnion(another, { phone: { params: { id: union.id } } })
    expect(screen.getByText(`您找的工会已并入${another.name}`)).toBeTruthy()
  })
})
