import { Text } from '@tarojs/components'
import { ActionButton } from '../../components/action-button'
import { LinkLine } from '../../components/link-line'
import { Section } from '../../components/section'
import { paramsOf, recallDraft } from '../../features/enrolment/draft'
import { open } from '../../platform/navigation'
import { canScan, scanCode } from '../../platform/scan'
import { useConnection } from '../../session/connection'

interface JoinSectionProps {
  /** Joining is the one thing to do here, unless an earlier application asks for something first. */
  readonly first: boolean
}

/** The ways in: a form that was left, a poster's code, its letters, or no code at all. */
export function JoinSection({ first }: JoinSectionProps) {
  const { store, now } = useConnection()
  const draft = recallDraft(store, now())
  const scan = async () => {
    const scanned = await scanCode()
    if (scanned.kind === 'code') open('landing', { code: scanned.code })
    if (scanned.kind === 'no-code') open('landing', { unread: 'yes' })
  }
  return (
    <>
      {draft && (
        <Section title="还差几步，接着填">
          <ActionButton kind={first ? 'do' : 'other'} onTap={() => open('join', paramsOf(draft.origin))}>
            接着填
          </ActionButton>
        </Section>
      )}
      <Section title="加入工会">
        <Text>扫海报上的码，填姓名和身份证号就行。不拍身份证、不要银行卡、不要验证码。</Text>
        <ActionButton
          kind={first && !draft ? 'do' : 'other'}
          onTap={canScan ? () => void scan() : () => open('landing')}
        >
          我要入会
        </ActionButton>
        {canScan && <LinkLine says="扫不了，输海报下面的字" onTap={() => open('landing')} />}
        <LinkLine says="手边没有码，按干活的地方找工会" onTap={() => open('workplace')} />
        <LinkLine says="以前入过会，点这里" onTap={() => open('changes')} />
        <LinkLine says="知道工会名字，直接找" onTap={() => open('unions')} />
      </Section>
    </>
  )
}
