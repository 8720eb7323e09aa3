import type { Request } from '@gongyou/shared/contracts/contract'
import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { benefitsOfficer, campaignOf } from '../../../testing/campaigns'
import { showScreen } from '../../../testing/screen'
import CodesImportPage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>
type Sent = Request<'campaign.importCodes'>

const film = campaignOf({ terms: { title: '夏夜电影', redemption: 'imported-code', units: 5, outletIds: [] } })

function openImport(importCodes: NonNullable<Setting['answers']>['campaign.importCodes']) {
  const shown = showScreen(<CodesImportPage />, {
    home: benefitsOfficer,
    phone: { params: { id: film.id } },
    answers: { 'campaign.inspect': () => ({ campaign: film }), 'campaign.importCodes': importCodes },
  })
  const sent = () => shown.asked.filter(({ name }) => name === 'campaign.importCodes').map(({ input }) => input as Sent)
  return { ...shown, sent }
}

const box = () => screen.getByLabelText<HTMLTextAreaElement>('券码，一行一个')
const paste = (text: string) => fireEvent.change(box(), { target: { value: text } })
const bringIn = () => fireEvent.click(screen.getByRole('button', { name: '导入' }))
const lines = (count: number) => Array.from({ length: count }, (_, index) => `CODE-${index}`)

describe('bringing in codes', () => {
  it('goes eighty lines at a time, each from the version that the one before left', async () => {
    let version = film.version
    const { sent } = openImport(({ codes }) => ({
      campaign: { ...film, version: ++version },
      results: codes.map((_, index) => ({ line: index + 1, ok: true })),
    }))
    await screen.findByText('已有5个券码')
    paste(lines(100).join('\n'))
    bringIn()
    await screen.findByText('加了100个')
    expect(sent().map(({ version: seen, codes }) => [seen, codes.length])).toEqual([
      [3, 80],
      [4, 20],
    ])
    expect(box().value).toBe('')
  })

  it('leaves in the box what was refused, and says why', async () => {
    openImport(({ codes }) => ({
      campaign: film,
      results: codes.map((_, index) =>
        index === 1
          ? { line: 2, ok: false, problem: { code: 'voucher-code-twice', detail: '这个券码已经有了，不能重复' } }
          : { line: index + 1, ok: true },
      ),
    }))
    await screen.findByText('已有5个券码')
    paste('CODE-1\nCODE-2')
    bringIn()
    await screen.findByText('CODE-2：这个券码已经有了，不能重复')
    expect(box().value).toBe('CODE-2')
  })

  it('goes on where it broke off without a network', async () => {
    let isBroken = true
    openImport(({ codes }) =>
      isBroken && codes.length === 10
        ? 'no-network'
        : { campaign: film, results: codes.map((_, index) => ({ line: index + 1, ok: true })) },
    )
    await screen.findByText('已有5个券码')
    paste(lines(90).join('\n'))
    bringIn()
    await screen.findByText(/^前面80行办好了，后面的还在框里/)
    expect(box().value.split('\n')).toEqual(lines(90).slice(80))
    isBroken = false
    bringIn()
    await screen.findByText('加了10个')
  })
})
