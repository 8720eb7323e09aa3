import { describe, expect, it } from 'vitest'
import { findAdmins, signedLink } from './demo-city'
import { inventWorker, type Invented } from './people'
import { takeWindows } from './stage'
import { isWithoutFault, type Window } from './window'

const { url, posters, windowOf } = await takeWindows(7)
const admins = await findAdmins(url)

const name = '演示集市联合工会（演示）'

/** The phone number and the consent to the privacy notice, in one tap. */
async function handOver(window: Window, { phoneNumber }: Invented): Promise<void> {
  await window.tap('我要入会 · 手机号一键填写')
  await window.handOverPhone(phoneNumber)
}

/** What says so on the page in front: the router keeps those below it. */
const inFront = ({ page }: Window, says: string) => page.locator('.taro_page:visible').last().getByText(says).last()

describe('a worker in a browser', () => {
  it('finds a union by the first letters of its name, and goes on to the form', async () => {
    const worker = inventWorker()
    const window = await windowOf(worker.openid)
    await window.follow('知道工会名字，直接找')
    await window.sees('收什么职业')
    await window.shot('unions-empty')
    await window.fill('工会名字', 'tysq')
    await window.sees('天一商圈联合工会（演示）')
    await window.tap('收什么职业，不限')
    await window.sees('货车司机')
    await window.shot('unions-filter')
    await window.choose('商场信息员')
    await window.sees('天一商圈联合工会（演示）')
    await window.shot('unions-found')
    await window.fill('工会名字', 'zzzz')
    await window.sees('没找到这样的工会')
    await window.shot('unions-none')
    await window.visit(`/#/pages/union/index?id=${posters.fast.unionId}`)
    await window.sees('打电话')
    await window.shot('union', true)
    await handOver(window, worker)
    await window.sees('入会申请书')
    isWithoutFault(window)
  })

  it('comes by a partner’s link, sees what was passed on, and finds it in the form', async () => {
    const worker = inventWorker()
    const { openid } = worker
    const { token } = await signedLink(url, {
      code: posters.fast.code,
      occupation: 'truck-driver',
      platform: '运满满',
      region: '330206006',
    })
    const window = await windowOf('')
    await window.visit(`/p/${token}?as=${openid}`)
    await window.sees('带您过来的')
    await window.shot('partner', true)
    await handOver(window, worker)
    await window.sees('入会申请书')
    expect(await window.text()).toContain('✓ 运满满')
    await window.visit(`/p/${token}?as=${openid}`)
    await window.page.reload()
    await window.sees('这个入口已用过一次，直接从工会页面办也一样')
    await window.shot('partner-used', true)
    await window.tap('从工会页面接着办')
    await window.sees('海报下面的字')
    isWithoutFault(window)
  })
})

describe('an admin in a browser', () => {
  it('looks through the tree, creates a union, and proposes what a second person confirms', async () => {
    const window = await windowOf(admins.district)
    await window.tapTab('工会工作')
    await window.follow('工会管理')
    await window.sees('下级工会')
    await window.shot('tree', true)
    await window.fill('按名字找下级工会', 'tysq')
    await window.sees('找到的工会')
    await window.shot('tree-found')
    await window.tap('在它下面建一家')
    await window.sees('建一家什么工会')
    await window.choose('联合工会')
    await window.shot('union-form', true)
    await window.tap('建好这家工会')
    await window.sees('这一项还没填')
    await window.shot('union-form-wrong', true)
    await window.fill('工会全称', name)
    await window.fill('联系电话', '0574-00000000')
    await window.fill('上级工会批复的文号', '演示批复〔2026〕5号')
    await window.choose('有授权，当场入会')
    await window.shot('union-form-authorisation', true)
    await window.choose('由人审核')
    await window.tap('加一个地方')
    await window.choose('海曙区')
    await window.sees('选海曙区')
    await window.shot('union-form-place')
    await window.tap('选海曙区')
    await window.tap('建好这家工会')
    await window.sees('演示批复〔2026〕5号')
    await window.shot('staff-union', true)

    await window.tap('换上级')
    await window.sees('现在的上级')
    await window.fill('工会名字', 'tysq')
    await inFront(window, '天一商圈联合工会（演示）').click()
    await window.sees('换到这家下面？')
    await window.tap('确定换上级')
    await window.sees('这类工会不能建在这家工会下面，请另选上级')
    await window.shot('union-move')
    await window.page.goBack()
    await window.sees('要改什么')

    await window.tap('撤销这家工会')
    await window.sees('公告十五天')
    await window.fill('文件的文号', '演示决议〔2026〕8号')
    await window.tap('提出，请另一位确认')
    await window.sees('这一项还没填')
    await window.fill('上级工会同意的文号', '演示批复〔2026〕9号')
    await window.shot('union-end', true)
    await window.tap('提出，请另一位确认')
    await window.sees('提出这件事？')
    await window.shot('union-end-asking')
    await window.tap('确定提出')
    await window.sees('要由另一位管理员确认，确认后才公告')
    await window.shot('union-change-proposed', true)
    isWithoutFault(window)

    const second = await windowOf(admins.city, { at: '/#/staff/unions/index' })
    await second.sees('在办的合并和撤销')
    await second.shot('tree-changes')
    await inFront(second, name).click()
    await second.tap('确认这件事')
    await second.sees('确认后就公告')
    await second.shot('union-change-confirming')
    await second.tap('我看过文件，确认')
    await second.sees('已确认，公告已经发给会员')
    await second.shot('union-change-announced', true)
    isWithoutFault(second)
  })

  it('sees who works there, appoints somebody by the member number, and lends the own role for a leave', async () => {
    const window = await windowOf(admins.district, { at: `/#/staff/grants/index?union=${admins.districtUnion}` })
    await window.sees('请人来做')
    await window.shot('grants', true)
    await window.fill('这位的会员号', admins.member)
    await window.tap('看看是谁')
    await window.choose('审核员')
    await window.shot('grants-choosing', true)
    await window.choose('审计员')
    await window.tap('请这位做审计员')
    await window.sees('已是审计员')
    await window.shot('grants-appointed', true)
    await window.visit('/#/staff/leave/index')
    await window.sees('请几天假，托同事代办')
    await window.shot('staff-leave', true)
    await window.tap('全部交给别人')
    await window.sees('交给谁？')
    await window.shot('hand-over')
    isWithoutFault(window)
  })
})
