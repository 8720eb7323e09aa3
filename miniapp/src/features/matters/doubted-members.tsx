import type { Reply } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { usePages } from '../../api/use-pages'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { dateWords, dayWords } from '../../session/calendar'
import { useConnection } from '../../session/connection'
import { MatterFacts } from './matter-facts'
import { MatterList, type SettleOne } from './matter-list'
import { tailOf } from './matter-row'
import type { MattersOf } from './matters-of'
import { ReasonForm } from './reason-form'

type DoubtedMember = Reply<'identity.list'>['body']['items'][number]

const doubtedIn = {
  rowsIn: ({ items }: { readonly items: readonly DoubtedMember[] }) => items,
  keyOf: ({ memberNumber }: DoubtedMember) => memberNumber,
}

const refutedWords = ['本人带证件来看过，姓名和身份证号对不上', '打电话核实，不是本人入的会']

/** Members whose later real-name check failed: a person finds out, and until then they have no benefits. */
export function DoubtedMembers({ unionId, may, occupationOf, onOpenMember, onSettled }: MattersOf) {
  const pages = usePages('identity.list', { union: unionId }, doubtedIn)
  return (
    <MatterList
      pages={pages}
      onSettled={onSettled}
      glanceOf={({ memberNumber, version, name, occupation, unverifiedSince }) => ({
        id: memberNumber,
        version,
        name,
        tail: tailOf(memberNumber),
        occupation: occupationOf(occupation),
        lines: unverifiedSince ? [`${dayWords(unverifiedSince)}起没核对上`] : [],
      })}
      empty="实名没核对上的会员会排在这里，由您核实。"
      sheet={(member, { busy, settle }) => (
        <DoubtSheet
          member={member}
          occupation={occupationOf(member.occupation)}
          busy={busy}
          settle={may('decide-unverified') ? settle : undefined}
          onOpenMember={onOpenMember}
        />
      )}
    />
  )
}

interface DoubtSheetProps extends Pick<MattersOf, 'onOpenMember'> {
  readonly member: DoubtedMember
  readonly occupation: string
  readonly busy: boolean
  readonly settle?: SettleOne
}

function DoubtSheet({ member, occupation, busy, settle, onOpenMember }: DoubtSheetProps) {
  const { ask } = useConnection()
  const [refuting, setRefuting] = useState(false)
  const { memberNumber: number, version, since, unverifiedSince } = member
  if (refuting && settle) {
    const revoke = (reasons: string[]) => ask('identity.decide', { number, version, decision: 'revoke', reasons })
    return (
      <ReasonForm
        ready={refutedWords}
        says="收回这次入会"
        busy={busy}
        onSend={(reasons) => void settle(() => revoke(reasons), '已收回入会，工友会看到原因')}
      />
    )
  }
  const confirm = () => ask('identity.decide', { number, version, decision: 'confirm' })
  return (
    <>
      <MatterFacts
        facts={[
          ['职业', occupation],
          ['入会', dateWords(since)],
          ['没核对上', unverifiedSince && dayWords(unverifiedSince)],
        ]}
      />
      {onOpenMember && <LinkLine says="看这位会员，打电话" onTap={() => onOpenMember(number)} />}
      {settle && (
        <>
          <ActionButton busy={busy} onTap={() => void settle(confirm, '已核实是本人，福利可以照领')}>
            核实是本人
          </ActionButton>
          <LinkLine says="不是本人，收回入会" onTap={() => setRefuting(true)} />
        </>
      )}
    </>
  )
}
