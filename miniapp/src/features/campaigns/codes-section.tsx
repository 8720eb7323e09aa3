import { Text, View } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { TextArea } from '../../components/text-area'
import type { StaffCampaign } from './campaign-draft'
import { useCodesImport, type ImportMoment } from './use-codes-import'

interface CodesSectionProps {
  readonly campaign: StaffCampaign
  readonly again: () => Promise<unknown>
}

/** Codes from elsewhere, pasted line by line: each makes one more unit. */
export function CodesSection({ campaign, again }: CodesSectionProps) {
  const { pasted, moment, change, bringIn } = useCodesImport(campaign, again)
  const { title, units = 0 } = campaign.terms
  return (
    <>
      <Section>
        <View className="title" aria-role="heading">
          {title}
        </View>
        <Text className="strong">{`已有${units}个券码`}</Text>
        <Text className="quiet">有几个券码就有几份。每人发一个，发出去的不会再发给别人。</Text>
      </Section>
      <Section title="再加一些">
        <TextArea
          label="券码，一行一个"
          hint="从表格里整列复制过来就行"
          placeholder="例如 ABCD-1234-EFGH"
          value={pasted}
          onChange={change}
        />
        <ImportNotice moment={moment} />
        <ActionButton busy={moment.at === 'sending'} onTap={() => void bringIn()}>
          导入
        </ActionButton>
      </Section>
    </>
  )
}

/** More refused lines than these are only counted. */
const mostShown = 20

function ImportNotice({ moment }: { readonly moment: ImportMoment }) {
  switch (moment.at) {
    case 'filling':
      return moment.trouble ? <Notice kind="wrong">{moment.trouble}</Notice> : null
    case 'sending':
      return <Notice kind="wait">{`正在导入，已好${moment.done}个，共${moment.of}个`}</Notice>
    case 'done':
      return (
        <>
          <Notice kind="good">{`加了${moment.added}个`}</Notice>
          {moment.left.length > 0 && <Notice kind="wrong">{`有${moment.left.length}行没加上，还留在框里`}</Notice>}
          {moment.left.slice(0, mostShown).map(({ code, because }) => (
            <Text key={code}>{`${code}：${because}`}</Text>
          ))}
        </>
      )
  }
}
