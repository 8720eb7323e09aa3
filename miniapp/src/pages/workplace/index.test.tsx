import type { Reply } from '@gongyou/shared/contracts/contract'
import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { noOne, pool, union } from '../../../testing/people'
import { phone } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import JoinPage from '../join/index'
import WorkplacePage from './index'

const texts: Reply<'about.texts'>['body'] = {
  application: { version: '2026-01', text: '我自愿加入工会。', toBeConfirmed: false },
  sensitiveData: { version: '2026-01', text: '身份证号只用来办理入会。', toBeConfirmed: false },
  occupations: [
    { key: 'courier', label: '快递员', platforms: ['顺丰'] },
    { key: 'truck-driver', label: '货车司机', platforms: [] },
  ],
  reviewReasons: [],
  headings: [],
  city: { region: '3302', name: '宁波市' },
}

const divisions: Readonly<Record<string, Reply<'region.show'>['body']>> = {
  '3302': {
    code: '3302',
    name: '宁波市',
    level: 'city',
    children: [
      { code: '330206', name: '北仑区' },
      { code: '330211', name: '镇海区' },
    ],
  },
  '330206': {
    code: '330206',
    name: '北仑区',
    level: 'district',
    children: [
      { code: '330206003', name: '小港街道' },
      { code: '330206008', name: '柴桥街道' },
    ],
  },
  '330211': {
    code: '330211',
    name: '镇海区',
    level: 'district',
    children: [{ code: '330211004', name: '招宝山街道' }],
  },
}

const toUnion: Reply<'placement.preview'>['body'] = {
  union,
  placementDecision: {
    rule: 6,
    reasons: ['near-workplace'],
    skipped: [
      { rule: 1, reason: 'no-code' },
      { rule: 2, reason: 'not-asked' },
    ],
  },
}

type Answers = NonNullable<NonNullable<Parameters<typeof showScreen>[1]>['answers']>

function show(answers: Answers = {}) {
  return showScreen(<WorkplacePage />, {
    home: noOne,
    answers: {
      'about.texts': () => texts,
      'region.show': ({ code }) => divisions[code] ?? 'not-found',
      'placement.preview': () => toUnion,
      ...answers,
    },
  })
}

const choose = async (name: string) => {
  const chip = await screen.findByRole('radio', { name })
  await act(async () => chip.click())
}
const typeName = async (typed: string) => {
  const field = await screen.findByLabelText('打几个字找')
  await act(async () => void fireEvent.change(field, { target: { value: typed } }))
}
const askedFor = ({ asked }: ReturnType<typeof show>, name: string) => asked.filter((one) => one.name === name)

describe('joining without a code', () => {
  it('steps from the city to the township, and tells the union and why before anything is sent', async () => {
    const shown = show()
    await screen.findByText('宁波市的哪个区县')
    await choose('北仑区')
    await screen.findByText('北仑区的哪个镇街')
    await choose('小港街道')
    screen.getByText('北仑区 小港街道')
    await choose('货车司机')

    await screen.findByText(union.name)
    screen.getByText('离您干活的地方最近')
    expect(askedFor(shown, 'placement.preview').map(({ input }) => input)).toEqual([
      { occupation: 'truck-driver', work: { region: '330206003' } },
    ])
    expect(askedFor(shown, 'application.submit')).toEqual([])
  })

  it('tells why it is none of the unions asked before, when somebody wants to know', async () => {
    show()
    await choose('北仑区')
    await choose('柴桥街道')
    await choose('快递员')
    act(() => void screen.getByRole('link', { name: '为什么不是别家' }).click())
    screen.getByText('您扫的或选的工会：没有扫工会的码')
    screen.getByText('您单位的工会：您没点愿意，就不会交给单位的工会')
  })

  it('speaks of a pool without the words that unions use among themselves', async () => {
    show({
      'placement.preview': () => ({
        union: pool,
        placementDecision: { rule: 9, reasons: ['pool-of-city'], skipped: [{ rule: 8, reason: 'no-such-union' }] },
      }),
    })
    await choose('镇海区')
    await choose('招宝山街道')
    await choose('快递员')
    await screen.findByText('先由全市的新就业形态工会接收您，再为您就近安排')
    expect(document.body.textContent).not.toMatch(/周转|兜底|分流/)
  })

  it('finds a township by its name in whichever district, and asks for each division once', async () => {
    const shown = show()
    await typeName('宝山')
    await choose('镇海区 招宝山街道')
    screen.getByText('镇海区 招宝山街道')

    act(() => screen.getByRole('link', { name: '换个地方' }).click())
    await typeName('北仑 柴')
    await choose('北仑区 柴桥街道')
    const codes = askedFor(shown, 'region.show').map(({ input }) => (input as { code: string }).code)
    expect(codes.sort()).toEqual(['3302', '330206', '330211'])
  })

  it('says so when there is no such place', async () => {
    show()
    await typeName('月亮湾')
    await screen.findByText('没找到，换个字试试，或者清空了一步步选')
  })

  it('goes on to the form, which knows place and occupation then', async () => {
    const { drawer } = show()
    await choose('北仑区')
    await choose('小港街道')
    await choose('货车司机')
    await screen.findByText(union.name)
    await act(async () => screen.getByRole('button', { name: '就去这家，填申请' }).click())
    expect(phone.opened).toEqual(['/pages/join/index?lane=review'])

    showScreen(<JoinPage />, { drawer, phone: { params: { lane: 'review' } }, answers: { 'about.texts': () => texts } })
    await screen.findByRole('radio', { name: '货车司机', checked: true })
    screen.getByText('北仑区 小港街道')
  })

  it('asks for where somebody lives too, and finds by it', async () => {
    const shown = show()
    await choose('北仑区')
    await choose('小港街道')
    await choose('快递员')
    await act(async () => screen.getByRole('button', { name: '住在哪个镇街，点这里选' }).click())
    await choose('镇海区')
    await choose('招宝山街道')
    screen.getByRole('button', { name: '住在哪个镇街，镇海区 招宝山街道' })
    await screen.findByText(union.name)
    expect(askedFor(shown, 'placement.preview').at(-1)?.input).toMatchObject({ homeRegion: '330211004' })
  })

  it('does not go on before a union is known', async () => {
    show({ 'placement.preview': () => 'no-network' })
    expect(await screen.findByRole('button', { name: '先选地方和职业' })).toHaveProperty('disabled', true)
    await choose('北仑区')
    await choose('小港街道')
    await choose('货车司机')
    await screen.findByRole('button', { name: '再试一次' })
    expect(screen.getByRole('button', { name: '就去这家，填申请' })).toHaveProperty('disabled', true)
  })

  it('offers to try again where a division did not come, and has it then', async () => {
    let online = false
    show({ 'region.show': ({ code }) => (online ? (divisions[code] ?? 'not-found') : 'no-network') })
    const again = await screen.findByRole('button', { name: '再试一次' })
    online = true
    await act(async () => again.click())
    await screen.findByRole('radio', { name: '北仑区' })
  })

  it('says why the placement was refused', async () => {
    show({ 'placement.preview': () => 'occupation-unknown' })
    await choose('北仑区')
    await choose('小港街道')
    await choose('货车司机')
    await screen.findByText('请在列出的职业里选一个，没有就选「其他灵活就业」')
  })
})

describe('somebody whose employer has a union', () => {
  const atWork = { ...union, id: 'union-5', name: '小港快递有限公司工会（演示）', kind: 'employer' as const }
  const toAtWork: Reply<'placement.preview'>['body'] = {
    union: atWork,
    employerUnion: atWork,
    placementDecision: { rule: 2, reasons: ['own-employer'], skipped: [{ rule: 1, reason: 'no-code' }] },
  }
  const asks: Answers = {
    'placement.preview': ({ work, toEmployerUnion }) => {
      if (work?.employer?.name !== '小港快递有限公司') return toUnion
      return toEmployerUnion ? toAtWork : { ...toUnion, employerUnion: atWork }
    },
  }
  const question = '您单位有工会，愿意交给它办吗？'
  const typeEmployer = async (typed: string) => {
    const field = screen.getByLabelText('站点或单位（选填）')
    await act(async () => void fireEvent.change(field, { target: { value: typed } }))
  }
  async function nameEmployer() {
    const shown = show(asks)
    await choose('北仑区')
    await choose('小港街道')
    await choose('快递员')
    await act(async () => screen.getByRole('link', { name: '有单位？看看单位有没有工会' }).click())
    await choose('签了劳动合同')
    expect(screen.queryByText(question)).toBeNull()
    await typeEmployer('小港快递有限公司')
    await screen.findByText(question)
    return shown
  }

  it('is asked before anybody there is shown anything, and told why', async () => {
    await nameEmployer()
    screen.getByText(/您不点「愿意」，那边谁也看不到，照样入会/)
    screen.getByText(union.name)
  })

  it('sees where the application goes after either answer, and the form knows the answer', async () => {
    const { drawer } = await nameEmployer()
    await choose('愿意，交给单位工会')
    await screen.findByText('这是您单位自己的工会，您愿意去')
    await choose('不用，另找一家')
    await screen.findByText('离您干活的地方最近')
    screen.getByRole('radio', { name: '不用，另找一家', checked: true })
    await act(async () => screen.getByRole('button', { name: '就去这家，填申请' }).click())
    expect(drawer.get('draft')).toMatchObject({ answers: { toEmployerUnion: false } })
  })

  it('is asked anew about another employer', async () => {
    await nameEmployer()
    await choose('愿意，交给单位工会')
    await typeEmployer('柴桥快递有限公司')
    expect(screen.queryByText(question)).toBeNull()
    await typeEmployer('小港快递有限公司')
    await screen.findByText(question)
    screen.getByRole('radio', { name: '愿意，交给单位工会', checked: false })
  })
})
