import type { DraftPart } from './draft-parts'
import { ManyPart } from './many-part'
import { MoneyPart } from './money-part'
import type { PartProps } from './part-props'
import { RedeemingPart } from './redeeming-part'
import { WayPart } from './way-part'
import { WhatPart } from './what-part'
import { WhenPart } from './when-part'
import { WhoPart } from './who-part'

interface PartFieldsProps extends PartProps {
  readonly part: DraftPart
  readonly unionId: string
  readonly onPickUnion: () => void
}

/** The fields of one part of the form. */
export function PartFields({ part, unionId, onPickUnion, ...props }: PartFieldsProps) {
  switch (part) {
    case 'what':
      return <WhatPart {...props} />
    case 'when':
      return <WhenPart {...props} />
    case 'who':
      return <WhoPart {...props} unionId={unionId} onPickUnion={onPickUnion} />
    case 'way':
      return <WayPart {...props} />
    case 'many':
      return <ManyPart {...props} />
    case 'use':
      return <RedeemingPart {...props} unionId={unionId} />
    case 'money':
      return <MoneyPart {...props} />
  }
}
