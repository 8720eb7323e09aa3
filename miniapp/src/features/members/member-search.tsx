import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { ChoiceRow } from '../../components/choice-row'
import { Notice } from '../../components/notice'
import { Section } from '../../components/section'
import { TextField } from '../../components/text-field'
import { useMemberSearch } from './use-member-search'

interface MemberSearchProps {
  readonly occupationOf: (occupation: string) => string
  readonly onOpen: (memberNumber: string) => void
}

/** One member by the whole of a number, wherever in one's reach: nobody is found by a part of it. */
export function MemberSearch({ occupationOf, onOpen }: MemberSearchProps) {
  const { sought, type, look } = useMemberSearch()
  return (
    <Section>
      <TextField
        label="找一位会员"
        hint="会员号、手机号或身份证号，要填完整"
        value={sought.typed}
        wrong={sought.wrong}
        maxLength={24}
        onChange={type}
      />
      <ActionButton kind="other" busy={sought.busy} onTap={() => void look()}>
        找
      </ActionButton>
      {sought.found?.length === 0 && (
        <Notice kind="wait">
          <Text>没有找到。请对着证件再看一遍；不归您管的工会，这里也找不到。</Text>
        </Notice>
      )}
      {sought.found?.map(({ memberNumber, name, occupation, union }) => (
        <ChoiceRow
          key={memberNumber}
          name={name}
          more={[`${occupationOf(occupation)} · 会员号尾号${memberNumber.slice(-4)}`, union.name]}
          onTap={() => onOpen(memberNumber)}
        />
      ))}
    </Section>
  )
}
