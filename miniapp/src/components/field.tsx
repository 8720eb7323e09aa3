import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './field.scss'

interface FieldProps {
  readonly label?: string
  /** Said when nothing is wrong: how to fill this in. */
  readonly hint?: string
  /** What is wrong with it, in the words of the catalogue. */
  readonly wrong?: string
}

/** A label above, an answer within, and the sentence about it right below. */
export function Field({ label, hint, wrong, children }: PropsWithChildren<FieldProps>) {
  return (
    <View className={wrong ? 'field field-wrong' : 'field'}>
      {label && <Text className="field-label">{label}</Text>}
      {children}
      {wrong ? (
        <Text className="field-fault" aria-live="polite">
          {wrong}
        </Text>
      ) : (
        hint && <Text className="quiet">{hint}</Text>
      )}
    </View>
  )
}
