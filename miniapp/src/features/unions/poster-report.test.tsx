import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { showScreen } from '../../../testing/screen'
import { PosterReport } from './poster-report'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

function openReport(answers: Setting['answers']) {
  const shown = showScreen(<PosterReport code="7K3D9QXM2RV" />, { answers })
  fireEvent.click(screen.getByRole('link', { name: '这张海报有问题' }))
  return shown
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

describe('a worker in front of a bad poster', () => {
  it.each([
    ['破了或看不清', 'damaged'],
    ['被挡住了', 'covered'],
  ])('says in two taps that it is so: %s', async (says, problem) => {
    const { asked } = openReport({ 'code.report': () => ({ noted: true }) })
    tap(says)
    expect(await screen.findByText('谢谢您，工会的人会去看')).toBeTruthy()
    expect(asked.find(({ name }) => name === 'code.report')?.input).toEqual({ code: '7K3D9QXM2RV', problem })
  })

  it.each([
    ['without a network', 'no-network', '没信号，连上网再点一次'],
    ['who taps too fast', 'too-many-requests', '操作太快了，稍等一会儿再点'],
  ] as const)('%s can tap again', async (_, answer, says) => {
    openReport({ 'code.report': () => answer })
    tap('被挡住了')
    expect(await screen.findByText(says)).toBeTruthy()
    expect(screen.getByRole('button', { name: '被挡住了' })).toBeTruthy()
  })
})
