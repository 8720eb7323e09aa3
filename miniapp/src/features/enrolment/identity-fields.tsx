import type { LocalDate } from '@gongyou/shared/kernel/time'
import { NationalIdField } from '../../components/national-id-field'
import { TextField } from '../../components/text-field'
import type { Answers } from './answers'
import { birthdayEcho, type Wrong } from './wrong-answers'

export interface AnswerFieldsProps {
  readonly answers: Answers
  readonly wrong: Wrong
  readonly onChange: (patch: Partial<Answers>) => void
}

/** The two fields that have to be typed. */
export function NameField({ answers, wrong, onChange }: AnswerFieldsProps) {
  return (
    <TextField
      label="姓名"
      placeholder="和身份证上一样"
      value={answers.name}
      wrong={wrong.name}
      maxLength={40}
      onChange={(name) => onChange({ name })}
    />
  )
}

export function IdentityField({ answers, wrong, today, onChange }: AnswerFieldsProps & { readonly today: LocalDate }) {
  return (
    <NationalIdField
      value={answers.nationalId}
      echo={birthdayEcho(answers.nationalId, today)}
      wrong={wrong.nationalId}
      onChange={(nationalId) => onChange({ nationalId })}
    />
  )
}
