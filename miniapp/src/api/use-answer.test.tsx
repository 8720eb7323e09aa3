import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { showScreen } from '../../testing/screen'
import { useAnswer } from './use-answer'

const regions: Record<string, string> = { '3302': '宁波市', '330206': '北仑区' }
const answers = {
  'region.show': ({ code }: { code: string }) => ({
    code,
    name: regions[code] ?? '',
    level: 'city' as const,
    children: [],
  }),
}

function Region({ code }: { code?: string }) {
  const { shown } = useAnswer('region.show', code === undefined ? undefined : { code })
  return <p>{shown.at === 'here' ? shown.body.name : shown.at}</p>
}

describe('a screen that reads one route', () => {
  it('waits, and asks nothing, for as long as it does not know what to ask', async () => {
    const { asked, opened } = showScreen(<Region />, { answers })
    await opened
    expect(screen.getByText('waiting')).toBeTruthy()
    expect(asked.map(({ name }) => name)).not.toContain('region.show')
  })

  it('shows the answer', async () => {
    showScreen(<Region code="3302" />, { answers })
    expect(await screen.findByText('宁波市')).toBeTruthy()
  })

  it('says so when there is no network', async () => {
    showScreen(<Region code="3302" />, { answers: { 'region.show': () => 'no-network' } })
    expect(await screen.findByText('offline')).toBeTruthy()
  })
})
