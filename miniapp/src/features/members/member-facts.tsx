import type { Reply } from '@gongyou/shared/contracts/contract'
import { retainedKindWords, unionKindWords, workFormWords } from '@gongyou/shared/contracts/words'
import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { FactList } from '../../components/fact-list'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { dateWords, dayWords } from '../../session/calendar'
import { wordFor } from '../../session/told-to-staff'
import { usePlaceName } from '../../session/use-place-name'
import { approvalWords, memberStateWords } from './member-words'

export type StaffMember = Reply<'member.show'>['body']

interface MemberFactsProps {
  readonly member: StaffMember
  readonly occupation: string
  /** What the real-name check came to. */
  readonly mark: ReactNode
}

/** Who a member is and where they stand: numbers masked, work as it was told. */
export function MemberFacts({ member, occupation, mark }: MemberFactsProps) {
  return (
    <>
      <Section>
        <View className="row">
          <Text className="title">{member.name}</Text>
          <Text>{occupation}</Text>
        </View>
        <View className="row">
          {mark}
          <Text className="quiet">{memberStateWords[member.state]}</Text>
        </View>
        <Facts member={member} />
      </Section>
      <Standing member={member} />
    </>
  )
}

function Facts({ member }: Pick<MemberFactsProps, 'member'>) {
  const { membership, work, approval } = member
  const workplace = usePlaceName(work?.region)
  const known: [label: string, value: string | undefined][] = [
    ['工会', `${membership.union.name}（${unionKindWords[membership.union.kind]}）`],
    ['会员号', grouped(member.memberNumber)],
    ['入会', `${dateWords(member.since)} · ${approvalWords[approval.basis]}`],
    ['身份证', `尾号${member.nationalId.slice(-4)}`],
    ['手机号', member.phone ?? '没有留'],
    ['怎么干', work?.form && wordFor(workFormWords, work.form)],
    ['平台', work?.platform],
    ['单位', work?.employer?.name],
    ['站点', work?.site],
    ['干活在', workplace],
    ['保留会籍', membership.retained && retainedLine(membership.retained)],
    ['等更近的工会', member.waitingSince && `${dayWords(member.waitingSince)}起`],
  ]
  return <FactList facts={known.flatMap(([label, value]) => (value ? [{ label, value: <Text>{value}</Text> }] : []))} />
}

const retainedLine = ({ because, since }: NonNullable<StaffMember['membership']['retained']>) =>
  `${retainedKindWords[because]}，${dateWords(since)}起`

/** `3300 0000 0016`: as it stands on the card. */
const grouped = (memberNumber: string) => memberNumber.replace(/(\d{4})(?=\d)/g, '$1 ')

/** What staff ought to know before they do anything. */
function Standing({ member: { contact, membership, openTransfer } }: Pick<MemberFactsProps, 'member'>) {
  return (
    <>
      {contact === 'stale' && <Notice kind="wait">很久没有消息了，请打电话问问；没回话也还是会员。</Notice>}
      {membership.unverified && <Notice kind="wrong">实名没有核对上，暂时不能领福利，请到「会员事项」核实。</Notice>}
      {openTransfer && <Notice kind="wait">有一笔转会在办，等转入的工会答复。</Notice>}
      {membership.leaving && (
        <Notice kind="wait">{`本人正在办退会，最晚${dayWords(membership.leaving.confirmBy)}生效。`}</Notice>
      )}
    </>
  )
}
