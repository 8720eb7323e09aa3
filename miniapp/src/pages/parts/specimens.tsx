import { Text, View } from '@tarojs/components'
import { useState, type PropsWithChildren, type ReactNode } from 'react'
import home from '../../assets/tab/home.png'
import workHere from '../../assets/tab/work-here.png'
import work from '../../assets/tab/work.png'
import { ActionButton } from '../../components/action-button'
import { BottomBar } from '../../components/bottom-bar'
import { Chips } from '../../components/chips'
import { ChoiceBox } from '../../components/choice-box'
import { ChoiceRow } from '../../components/choice-row'
import { CodeClock } from '../../components/code-clock'
import { DateField } from '../../components/date-field'
import { DatedList } from '../../components/dated-list'
import { EntryLine } from '../../components/entry-line'
import { FactList } from '../../components/fact-list'
import { Field } from '../../components/field'
import { LinkLine } from '../../components/link-line'
import { NationalIdField } from '../../components/national-id-field'
import { Notice } from '../../components/notice'
import { PageTurner } from '../../components/page-turner'
import { PhoneLine } from '../../components/phone-line'
import { PickRow } from '../../components/pick-row'
import { Section } from '../../components/section'
import { Sheet, SheetFoot } from '../../components/sheet'
import { Stages } from '../../components/stages'
import { TabBar } from '../../components/tab-bar'
import { TextArea } from '../../components/text-area'
import { TextField } from '../../components/text-field'
import { Tick } from '../../components/tick'
import { TryAgain } from '../../components/try-again'
import { Waiting } from '../../components/waiting'
import { Watermark } from '../../components/watermark'

const nothing = () => undefined

/** Each part of the design, by the name of its file, in the states that a screen can bring it into. */
export const specimens: Readonly<Record<string, () => ReactNode>> = {
  'action-button': () => (
    <>
      <ActionButton onTap={nothing}>要做的那一件</ActionButton>
      <ActionButton kind="other">也可以做的</ActionButton>
      <ActionButton kind="grave">收不回来的</ActionButton>
      <ActionButton busy>正在办</ActionButton>
      <ActionButton disabled>现在还不能点</ActionButton>
    </>
  ),
  'bottom-bar': () => (
    <BottomBar>
      <Notice kind="wrong">还有2处要看一下，已标红</Notice>
      <ActionButton>我自愿申请入会</ActionButton>
    </BottomBar>
  ),
  chips: () => <ChipsInUse />,
  'choice-box': () => (
    <>
      <ChoiceBox label="主要在哪个镇街干活（选填）" onTap={nothing} />
      <ChoiceBox label="上级工会" chosen="北仑区总工会（演示）" onTap={nothing} />
      <ChoiceBox label="并入哪家工会" wrong="这一项还没填" onTap={nothing} />
    </>
  ),
  'choice-row': () => (
    <>
      <ChoiceRow name="北仑区货运司机工会联合会（演示）" more={['行业工会联合会', '也叫集卡工会']} onTap={nothing} />
      <ChoiceRow name="小港街道网上会员之家（演示）" more={['网上会员之家']} onTap={nothing} />
    </>
  ),
  'code-clock': () => <CodeClock secondsLeft={19} ofSeconds={30} />,
  'date-field': () => (
    <>
      <DateField label="有效期到哪天" value="20281231" echo="2028年12月31日" onChange={nothing} />
      <DateField label="什么时候开始" withTime value="" onChange={nothing} />
    </>
  ),
  'dated-list': () => (
    <DatedList
      items={[
        {
          key: '2',
          on: '2026年11月18日 09:30',
          says: '您已正式入会，欢迎您',
          more: ['北仑区货运司机工会联合会（演示）'],
        },
        { key: '1', on: '2026年11月16日 09:30', says: '您提交了入会申请', more: [] },
      ]}
    />
  ),
  'entry-line': () => (
    <>
      <EntryLine says="我的消息" news="2条新的" onTap={nothing} />
      <EntryLine says="我的经历" onTap={nothing} />
    </>
  ),
  'fact-list': () => (
    <FactList
      facts={[
        { label: '会费', value: <Text>个人不用交会费，由上级工会承担</Text> },
        { label: '要什么', value: <Text>不拍身份证、不要银行卡、不要验证码</Text> },
      ]}
    />
  ),
  field: () => (
    <>
      <Field label="手机号" hint="这个号还没验证，由工会审核">
        <Text className="strong">138****8000</Text>
      </Field>
      <Field label="手机号" wrong="留个电话，工会好联系您">
        <Text>还没有</Text>
      </Field>
    </>
  ),
  'link-line': () => <LinkLine says="手边没有码，按干活的地方找工会" onTap={nothing} />,
  'national-id-field': () => (
    <>
      <NationalIdField value="33029919990101001" onChange={nothing} />
      <NationalIdField value="330299199901010012" echo="生日 1999年1月1日" onChange={nothing} />
      <NationalIdField
        value="330299199901010013"
        wrong="身份证号好像有一位不对，请对着证件再看一遍"
        onChange={nothing}
      />
    </>
  ),
  notice: () => (
    <>
      <Notice kind="wrong">这次没能办成</Notice>
      <Notice kind="wait">申请已收到</Notice>
      <Notice kind="good">已入会，正在为您就近安排工会</Notice>
    </>
  ),
  'page-turner': () => <PageTurner first={31} last={60} of={70} back={nothing} on={nothing} />,
  'phone-line': () => <PhoneLine name="工会电话" phone="0574-00000001" onRing={nothing} />,
  'pick-row': () => (
    <>
      <PickRow pick={{ says: '选中张*', ticked: true, onTick: nothing }} flags={['待联系']} onOpen={nothing}>
        <Text className="strong">张*</Text>
        <Text className="quiet">快递员 · 会员号尾号0016</Text>
      </PickRow>
      <PickRow onOpen={nothing}>
        <Text className="strong">只能点开，不用选的</Text>
      </PickRow>
    </>
  ),
  section: () => (
    <Section title="您的入会申请">
      <Text>放在一起的，在同一张白纸上。</Text>
    </Section>
  ),
  sheet: () => <SheetToOpen />,
  stages: () => (
    <Stages
      unfolded
      stages={[
        { says: '已提交', at: 'done', steps: [{ says: '提交申请', on: '11月16日' }] },
        { says: '分到工会', at: 'done', steps: [{ says: '平台分拣', on: '11月16日' }] },
        { says: '工会审核', at: 'here', steps: [{ says: '身份审核' }] },
        { says: '正式入会', at: 'ahead', steps: [{ says: '吸纳入会' }] },
      ]}
    />
  ),
  'tab-bar': () => (
    <InABox>
      <TabBar
        large={false}
        here="work"
        tabs={[
          { key: 'home', says: '首页', icon: home, iconHere: home },
          { key: 'work', says: '工会工作', icon: work, iconHere: workHere },
        ]}
        onTap={nothing}
      />
    </InABox>
  ),
  'text-area': () => <TextArea label="很多行的" value={'一行\n又一行'} hint="说明在这里" onChange={nothing} />,
  'text-field': () => (
    <>
      <TextField label="姓名" placeholder="和身份证上一样" value="" onChange={nothing} />
      <TextField label="海报下面的字" hint="一共11位，字母和数字，不分大小写" value="7K3D-9QXM" onChange={nothing} />
      <TextField label="姓名" value="周" wrong="请填证件上的姓名" onChange={nothing} />
    </>
  ),
  tick: () => <TickInUse />,
  'try-again': () => <TryAgain says="没信号，连上网再点「再试一次」" onTap={nothing} />,
  waiting: () => <Waiting />,
  watermark: () => (
    <InABox>
      <Text>看得清下面的字，拍下来也看得出是谁、什么时候</Text>
      <Watermark lines={['陈审核', '2026年11月16日 09:30']} />
    </InABox>
  ),
}

/** Holds what would lie over the whole screen. */
function InABox({ children }: PropsWithChildren) {
  return <View style={{ height: '120px', transform: 'translate(0, 0)' }}>{children}</View>
}

const trades = [
  { key: 'truck-driver', label: '货车司机' },
  { key: 'courier', label: '快递员' },
  { key: 'delivery-rider', label: '外卖骑手' },
] as const

function ChipsInUse() {
  const [chosen, setChosen] = useState<(typeof trades)[number]['key']>('courier')
  return <Chips says="您的职业" chips={trades} chosen={[chosen]} onTap={setChosen} />
}

function TickInUse() {
  const [ticked, setTicked] = useState(true)
  return (
    <>
      <Tick ticked={ticked} says="大字显示" onTap={() => setTicked(!ticked)}>
        <Text className="strong">大字显示</Text>
      </Tick>
      <Tick ticked={false} says="还没选的" onTap={nothing}>
        <Text>还没选的</Text>
      </Tick>
    </>
  )
}

function SheetToOpen() {
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <ActionButton kind="other" onTap={() => setOpen(true)}>
        打开一张单子
      </ActionButton>
      <Sheet title="撤回这份申请？" open={open} onClose={close}>
        <Notice kind="wait">撤回以后随时可以再申请。</Notice>
        <SheetFoot>
          <ActionButton kind="grave" onTap={close}>
            撤回申请
          </ActionButton>
        </SheetFoot>
      </Sheet>
    </>
  )
}
