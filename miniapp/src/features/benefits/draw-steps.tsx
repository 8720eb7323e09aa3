import type { Reply } from '@gongyou/shared/contracts/contract'
import type { Instant } from '@gongyou/shared/kernel/time'
import { Text } from '@tarojs/components'
import { FactList } from '../../components/fact-list'
import { Section } from '../../components/section'
import { closingWords, momentWords } from '../../session/calendar'

export type Draw = Reply<'draw.show'>['body']

/** What is published of a draw at each step, with what it is good for. */
export function DrawSteps({ draw }: { readonly draw: Draw }) {
  const { commitment, valueName, closesAt, entries, entriesDigest, publicValue, seed, withdrawn, winners, drawnAt } =
    draw
  return (
    <>
      <Section title="报名之前就定下的">
        <Facts
          known={[
            ['封存码', commitment],
            ['公开数', valueName],
          ]}
        />
        <Text className="quiet">抽签的种子先封存，封存码公布在这里，谁也改不了。</Text>
      </Section>
      <Section title="报名截止以后公布的">
        <Facts
          known={[
            ['截止', closingWords(closesAt as Instant)],
            ['多少人报', entries === undefined ? '截止后公布' : `${entries}个号`],
            ['名单指纹', entriesDigest],
            ['公开数', publicValue && `${publicValue.on} ${publicValue.value}`],
          ]}
        />
        <Text className="quiet">公开数是截止之后才有的，报名的人和抽签的人事先都不知道。</Text>
      </Section>
      {drawnAt !== undefined && (
        <Section title="抽完公布的">
          <Facts
            known={[
              ['抽完', momentWords(drawnAt as Instant)],
              ['截止后撤回', withdrawn ? `${withdrawn}个号，后面的依次补上` : undefined],
              ['抽中', winners === undefined ? undefined : `${winners}个号`],
              ['种子', seed],
            ]}
          />
          <Text className="quiet">抽完以后退回或过期的，不再补抽，免得名单改来改去。</Text>
        </Section>
      )}
    </>
  )
}

function Facts({ known }: { readonly known: readonly (readonly [label: string, says: string | undefined])[] }) {
  const facts = known.flatMap(([label, says]) => (says ? [{ label, value: <Text>{says}</Text> }] : []))
  return <FactList facts={facts} />
}
