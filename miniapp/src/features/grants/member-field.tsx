import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { TextField } from '../../components/text-field'
import { holderName } from './grant-words'
import type { useMember } from './use-member'

interface MemberFieldProps {
  readonly label: string
  readonly of: ReturnType<typeof useMember>
}

/** A member number, and whose it is before anything is done. */
export function MemberField({ label, of: { member, type, look } }: MemberFieldProps) {
  return (
    <>
      <TextField
        label={label}
        hint="在会员证上，12位数字"
        keyboard="number"
        value={member.memberNumber}
        wrong={member.wrong}
        maxLength={20}
        onChange={type}
      />
      {member.found ? (
        <Text className="title">{holderName(member.found)}</Text>
      ) : (
        <ActionButton kind="other" busy={member.busy} onTap={() => void look()}>
          看看是谁
        </ActionButton>
      )}
    </>
  )
}
