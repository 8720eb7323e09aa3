import { Chips, type Chip } from '../../components/chips'
import { Field } from '../../components/field'
import { TextField } from '../../components/text-field'
import { educationChips, ethnicityChips, householdChips, migrantChips, otherEthnicity, type Profile } from './profile'

interface ProfileFieldsProps {
  readonly profile: Profile
  readonly onChange: (patch: Partial<Profile>) => void
}

/** Four questions by chips; a second tap takes an answer back. */
export function ProfileFields({ profile, onChange }: ProfileFieldsProps) {
  const { ethnicity, typedEthnicity, education, household, migrantWorker } = profile
  return (
    <>
      <Question
        says="民族"
        chips={ethnicityChips}
        answer={ethnicity}
        onAnswer={(next) => onChange({ ethnicity: next })}
      />
      {ethnicity === otherEthnicity && (
        <TextField
          label="哪个民族"
          value={typedEthnicity}
          maxLength={20}
          onChange={(typed) => onChange({ typedEthnicity: typed })}
        />
      )}
      <Question
        says="学历"
        chips={educationChips}
        answer={education}
        onAnswer={(next) => onChange({ education: next })}
      />
      <Question
        says="户口"
        chips={householdChips}
        answer={household}
        onAnswer={(next) => onChange({ household: next })}
      />
      <Question
        says="是不是外出务工的农民工"
        chips={migrantChips}
        answer={migrantWorker}
        onAnswer={(next) => onChange({ migrantWorker: next })}
      />
    </>
  )
}

interface QuestionProps<Key extends string> {
  readonly says: string
  readonly chips: readonly Chip<Key>[]
  readonly answer: Key | undefined
  readonly onAnswer: (answer: Key | undefined) => void
}

function Question<Key extends string>({ says, chips, answer, onAnswer }: QuestionProps<Key>) {
  return (
    <Field label={`${says}（选填）`}>
      <Chips
        says={says}
        chips={chips}
        chosen={answer === undefined ? [] : [answer]}
        onTap={(key) => onAnswer(key === answer ? undefined : key)}
      />
    </Field>
  )
}
