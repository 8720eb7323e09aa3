import type { PosterReport, StaffCode } from '@gongyou/shared/contracts/contract'
import { act, fireEvent, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { cityTexts } from '../../../testing/city'
import { auditor, codeOf, organizer, shownCode } from '../../../testing/codes'
import { union } from '../../../testing/people'
import { phone, pullDown } from '../../../testing/phone'
import { showScreen } from '../../../testing/screen'
import { places } from '../../../testing/unions'
import CodePage from '.'

type Setting = NonNullable<Parameters<typeof showScreen>[1]>

async function openCode(code: StaffCode = codeOf(), { answers, phone: own, ...setting }: Setting = {}) {
  const shown = showScreen(<CodePage />, {
    home: organizer,
    phone: { params: { union: union.id, code: code.code }, ...own },
    answers: {
      'code.show': () => shownCode(code),
      'code.reports': () => ({ items: [] }),
      'about.texts': () => cityTexts,
      ...places,
      ...answers,
    },
    ...setting,
  })
  await screen.findByText(code.codePlacement.label)
  const changes = () => shown.asked.filter(({ name }) => name === 'code.change').map(({ input }) => input)
  return { ...shown, changes }
}

const tap = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const print = (name: string) => fireEvent.click(screen.getByRole('link', { name }))

describe('one code', () => {
  it('shows its letters in groups, its link and its four numbers', async () => {
    await openCode()
    const text = document.body.textContent ?? ''
    for (const says of [
      '7K3D-9QXM-2RV',
      'https://gongyou.example/u/7K3D9QXM2RV',
      '12看过',
      '5开始填',
      '4提交',
      '3入会',
    ]) {
      expect(text).toContain(says)
    }
  })

  it('says how it goes today and this week', async () => {
    await openCode()
    expect(screen.getByText('看过2 · 开始填1 · 提交1 · 入会0')).toBeTruthy()
    expect(screen.getByText('看过8 · 开始填3 · 提交2 · 入会1')).toBeTruthy()
  })

  it('says whom it is for, where it hangs and when its fast lane is open', async () => {
    const fastLaneWindow = { from: '2026-11-30T00:00:00.000Z', until: '2026-11-30T10:00:00.000Z' }
    const place = { kind: 'motorway-exit', label: '柴桥收费站出口', region: '330206006' } as const
    await openCode(codeOf({ occupation: 'truck-driver', fastLane: true, fastLaneWindow, codePlacement: place }))
    for (const says of ['货车司机', '北仑区 柴桥街道', '2026年11月30日 08:00 到 2026年11月30日 18:00']) {
      expect(await screen.findByText(says)).toBeTruthy()
    }
  })

  it('says so where the union has no such code', async () => {
    showScreen(<CodePage />, {
      home: organizer,
      phone: { params: { union: union.id, code: 'none' } },
      answers: { 'code.show': () => 'not-found' },
    })
    expect(await screen.findByText('没找到这个码')).toBeTruthy()
  })

  it('stays where it is when refreshing comes to nothing, and says so', async () => {
    await openCode()
    phone.offline = true
    await act(async () => pullDown())
    expect(await screen.findByText('没信号，看到的是刚才的')).toBeTruthy()
    expect(screen.getByText('7K3D-9QXM-2RV')).toBeTruthy()
  })

  it('has no buttons for an auditor', async () => {
    await openCode(codeOf(), { home: auditor })
    expect(screen.queryByText('打印')).toBeNull()
    expect(screen.queryByRole('button', { name: '停用这个码' })).toBeNull()
  })
})

describe('taking a code out of use', () => {
  it.each([
    ['pause', codeOf(), '停用这个码', '确定停用', '已停用'],
    ['resume', codeOf({ state: 'paused' }), '恢复使用', '确定恢复', '已恢复，贴着的海报能用了'],
    ['replace', codeOf(), '换一个新码', '确定换新码', '已换新码，请打印新海报'],
  ] as const)(
    'to %s is asked once more, and sent with the version that was seen',
    async (move, code, ask, sure, done) => {
      const states = { pause: 'paused', resume: 'active', replace: 'replaced' } as const
      const after = { ...code, version: 5, state: states[move] }
      const { changes } = await openCode(code, { answers: { 'code.change': () => ({ code: after }) } })
      tap(ask)
      expect(changes()).toEqual([])
      tap(sure)
      expect(await screen.findAllByText(done)).not.toHaveLength(0)
      expect(changes()).toEqual([{ code: code.code, version: 4, move }])
    },
  )

  it('leads from a replaced code to the one that answers for it', async () => {
    await openCode(codeOf({ state: 'replaced', successor: 'NEWCODE' }))
    tap('看新码')
    expect(phone.opened).toEqual([`/staff/code/index?union=${union.id}&code=NEWCODE`])
    expect(screen.queryByRole('button', { name: '恢复使用' })).toBeNull()
  })

  it.each([
    ['a colleague was first', 'changed-meanwhile', '信息刚有变化，已刷新'],
    ['there is no network', 'no-network', '没信号，没有发出去。连上网再点一次，不会重复'],
  ] as const)('says so where %s, and changes nothing', async (_, answer, says) => {
    await openCode(codeOf(), { answers: { 'code.change': () => answer } })
    tap('停用这个码')
    tap('确定停用')
    expect(await screen.findByText(says)).toBeTruthy()
    expect(screen.getByText('在用')).toBeTruthy()
  })
})

describe('changing what a code says', () => {
  const fill = (label: string, text: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value: text } })
  const changed = { 'code.change': () => ({ code: codeOf({ version: 5 }) }) }

  it('sends what is different, from the version that was seen', async () => {
    const { changes } = await openCode(codeOf({ occupation: 'courier' }), { answers: changed })
    tap('改地点、对象、时段')
    fill('具体地点', '柴桥收费站出口岗亭旁')
    fireEvent.click(await screen.findByRole('radio', { name: '不限' }))
    tap('保存')
    expect(await screen.findByText('改好了。海报上印的地点变了的，要重新打印')).toBeTruthy()
    expect(changes()).toEqual([{ code: codeOf().code, version: 4, label: '柴桥收费站出口岗亭旁', occupation: null }])
  })

  it('opens the fast lane for some hours, which are typed and said again in words', async () => {
    const { changes } = await openCode(codeOf({ fastLane: true }), { answers: changed })
    tap('改地点、对象、时段')
    fireEvent.click(screen.getByRole('radio', { name: '只在一段时间' }))
    fill('什么时候开始', '202611300800')
    fill('什么时候结束', '20261130180')
    tap('保存')
    expect(screen.getByText('这一项填得不对，请再看看')).toBeTruthy()
    expect(changes()).toEqual([])
    fill('什么时候结束', '202611301800')
    expect(screen.getByText('2026年11月30日 18:00')).toBeTruthy()
    tap('保存')
    await screen.findByText('改好了。海报上印的地点变了的，要重新打印')
    const window = { from: '2026-11-30T00:00:00.000Z', until: '2026-11-30T10:00:00.000Z' }
    expect(changes()).toEqual([{ code: codeOf().code, version: 4, fastLaneWindow: window }])
  })

  it('keeps what was typed where a colleague was faster', async () => {
    await openCode(codeOf(), { answers: { 'code.change': () => 'changed-meanwhile' } })
    tap('改地点、对象、时段')
    fill('具体地点', '柴桥收费站出口岗亭旁')
    tap('保存')
    expect(await screen.findByText('信息刚有变化，已刷新')).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>('具体地点').value).toBe('柴桥收费站出口岗亭旁')
  })
})

describe('the prints of a code', () => {
  const poster = '海报（A3，发给打印店）'

  it.each([
    [poster, 'pdf', '打开了。点右上角就能转发'],
    ['海报图片（发微信群）', 'picture', '打开了。长按图片就能转发'],
    ['名片（放钱包里）', 'pdf', '打开了。点右上角就能转发'],
    ['十二张小码（一张纸，剪开发）', 'pdf', '打开了。点右上角就能转发'],
    ['小程序码（放进宣传页，只能用微信扫）', 'picture', '打开了。长按图片就能转发'],
  ])('%s opens as %s', async (name, kind, says) => {
    await openCode(codeOf(), { phone: { file: { status: 200 } } })
    print(name)
    expect(screen.getByText(/正在取/)).toBeTruthy()
    expect(await screen.findByText(says)).toBeTruthy()
    expect(phone.shown).toEqual([kind])
  })

  it('says why there is none, in the server’s words', async () => {
    const body = JSON.stringify({ code: 'code-out-of-use', detail: '这个码已停用，请先恢复，或换一个新码再打印' })
    await openCode(codeOf(), { phone: { file: { status: 409, body } } })
    print(poster)
    expect(await screen.findByText('这个码已停用，请先恢复，或换一个新码再打印')).toBeTruthy()
  })

  it.each([
    ['there is no network', {}, '没信号，没取到，连上网再点一次'],
    [
      'the phone cannot open it',
      { file: { status: 200 }, cannotShow: true },
      '取到了，但手机打不开，请再点一次或换一部手机',
    ],
  ])('says so where %s', async (_, own, says) => {
    await openCode(codeOf(), { phone: own })
    print(poster)
    expect(await screen.findByText(says)).toBeTruthy()
  })

  it('are none for a code that is out of use', async () => {
    await openCode(codeOf({ state: 'paused' }))
    expect(screen.getByText('停用或换新的码不能打印。')).toBeTruthy()
  })
})

describe('what workers said of a poster', () => {
  const report: PosterReport = { id: 'report-1', at: '2026-11-16T01:30:00.000Z', problem: 'damaged' }

  it('is marked as looked after in one tap', async () => {
    let closed = false
    const items = () => [closed ? { ...report, closedAt: report.at, outcome: 'put-right' as const } : report]
    const close = () => {
      closed = true
      return items()[0] ?? report
    }
    const answers = { 'code.reports': () => ({ items: items() }), 'code.closeReport': close }
    const { asked } = await openCode(codeOf({ openReports: 1 }), { answers })
    expect(await screen.findByText('工友说海报有问题：1个没处理')).toBeTruthy()
    tap('已补好')
    expect(await screen.findByText('破了或看不清 · 已补好')).toBeTruthy()
    expect(asked.find(({ name }) => name === 'code.closeReport')?.input).toEqual({
      code: '7K3D9QXM2RV',
      id: 'report-1',
      outcome: 'put-right',
    })
  })

  it('stays open where the network is gone, and says so', async () => {
    const answers = { 'code.reports': () => ({ items: [report] }), 'code.closeReport': () => 'no-network' as const }
    await openCode(codeOf(), { answers })
    await screen.findByText('工友说海报有问题：1个没处理')
    tap('去看过，没问题')
    expect(await screen.findByText('没信号，没有发出去。连上网再点一次，不会重复')).toBeTruthy()
  })

  it('cannot be closed by an auditor', async () => {
    await openCode(codeOf(), { home: auditor, answers: { 'code.reports': () => ({ items: [report] }) } })
    await screen.findByText('工友说海报有问题：1个没处理')
    expect(screen.queryByRole('button', { name: '已补好' })).toBeNull()
  })
})
