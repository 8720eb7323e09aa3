import type { ApplicationReply } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../../testing/city'
import { applicant, applicationOf } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import CorrectPage from '.'

async function openCorrection(returned: NonNullable<ApplicationReply['returned']>) {
  const given = { state: 'returned', returned } as const
  const shown = showScreen(<CorrectPage />, {
    home: applicant(given),
    phone: { params: { id: 'application-1' } },
    answers: {
      'about.texts': () => cityTexts,
      'application.show': () => ({ application: applicationOf(given) }),
      'application.correct': () => ({ application: applicationOf() }),
    },
  })
  await screen.findByRole('button', { name: '改好了，重新提交' })
  const sent = () => shown.asked.find(({ name }) => name === 'application.correct')?.input
  return { ...shown, sent }
}

const send = () => fireEvent.click(screen.getByRole('button', { name: '改好了，重新提交' }))

describe('a returned application', () => {
  it('opens only the fields that the reviewer marked, each with the reason beside it', async () => {
    await openCorrection({ reasons: ['name-differs'], fields: { name: 'name-differs' } })
    expect(screen.getAllByRole('textbox').map((box) => box.getAttribute('aria-label'))).toEqual(['姓名'])
    expect(screen.getAllByText('姓名和身份证对不上，请按证件上的字填').length).toBeGreaterThan(1)
  })

  it('sends back what was open and nothing else, and returns to the progress page', async () => {
    const { sent } = await openCorrection({ reasons: ['name-differs'], fields: { name: 'name-differs' } })
    fireEvent.change(screen.getByLabelText('姓名'), { target: { value: '周青川' } })
    send()
    await waitFor(() => expect(sent()).toEqual({ id: 'application-1', version: 3, name: '周青川' }))
    await waitFor(() => expect(phone.opened).toEqual(['back']))
  })

  it('asks for the whole ID number again, and takes no wrong one', async () => {
    const { sent } = await openCorrection({ reasons: ['id-wrong'], fields: { nationalId: 'id-wrong' } })
    expect(screen.getByLabelText<HTMLInputElement>('身份证号，18位').value).toBe('')
    fireEvent.change(screen.getByLabelText('身份证号，18位'), { target: { value: '330299199901010013' } })
    send()
    expect(await screen.findByText('身份证号好像有一位不对，请对着证件再看一遍')).toBeTruthy()
    expect(sent()).toBeUndefined()
  })

  it('opens everything where the reviewer gave a reason of their own, and leaves the ID number as it is if nothing is typed', async () => {
    const { sent } = await openCorrection({ reasons: ['请补充资料'], fields: {} })
    expect(screen.getByText('您的职业')).toBeTruthy()
    send()
    await waitFor(() => expect(sent()).toBeDefined())
    expect(sent()).not.toHaveProperty('nationalId')
  })
})
