import type { Reply } from '@gongyou/shared/contracts/contract'
import type { Refused } from '@gongyou/shared/contracts/kit'
import { localDateOf, type Instant } from '@gongyou/shared/kernel/time'
import type { UseCase } from '../platform/use-case'
import type { Directory } from '../table/directory.repository'
import type { People } from '../table/people.repository'
import { drawPdf } from './drawing/draw-pdf'
import type { Typefaces } from './drawing/typefaces'
import { paper, paperWords, type PaperFacts } from './paper'
import type { Papers } from './papers.repository'

export interface PaperDeps {
  readonly papers: Papers
  readonly people: People
  readonly directory: Pick<Directory, 'union' | 'unions'>
  readonly typefaces: () => Promise<Typefaces>
  readonly now: () => Instant
}

/** That somebody has left, for whoever asks them for it. Only one's own, and only until everything is erased. */
export const printLeavingCertificate: UseCase<'paper.leaving', PaperDeps> = async ({ actor }, deps) => {
  const { membership } = await deps.people.withId(actor.personId)
  const leavingId = membership?.leaving?.leavingId
  const leaving = leavingId === undefined ? undefined : await deps.papers.leaving(actor.personId, leavingId)
  if (leaving?.state !== 'confirmed' || leaving.move.endedAt === undefined) return { problem: 'not-found' }
  const { fromUnionId, memberNumber, since, endedAt } = leaving.move
  const union = await deps.directory.union(fromUnionId)
  const on = localDateOf(endedAt as Instant)
  return drawn(
    {
      title: '退会证明',
      sentence: '下面这位会员已办好退会。以后想回来，随时可以再申请，会员号不变。',
      lines: [
        { label: '姓名', says: leaving.name },
        { label: '会员号', says: memberNumber },
        { label: '原工会', says: union?.name ?? '' },
        { label: '入会日期', says: since },
        { label: '退会日期', says: on },
        { label: '编号', says: `${memberNumber}-${on.replaceAll('-', '')}` },
      ],
    },
    deps,
  )
}

/** That a membership has moved, for either union or an employer. Only one's own. */
export const printTransferReceipt: UseCase<'paper.transfer', PaperDeps> = async ({ input, actor }, deps) => {
  const transfer = await deps.papers.transfer(actor.personId, input.id)
  if (transfer?.state !== 'done' || transfer.move.doneAt === undefined) return { problem: 'not-found' }
  const { fromUnionId, toUnionId, memberNumber, since, doneAt } = transfer.move
  const unions = await deps.directory.unions([fromUnionId, toUnionId])
  const on = localDateOf(doneAt as Instant)
  return drawn(
    {
      title: '会籍转接回执',
      sentence: '下面这位会员的会籍已转到新的工会，会员号不变，会龄照算。',
      lines: [
        { label: '姓名', says: transfer.name },
        { label: '会员号', says: memberNumber },
        { label: '转出工会', says: unions.get(fromUnionId)?.name ?? '' },
        { label: '转入工会', says: unions.get(toUnionId)?.name ?? '' },
        { label: '会龄起算', says: since },
        { label: '转接日期', says: on },
      ],
    },
    deps,
  )
}

type File = Extract<Reply<'paper.leaving'>, { status: 200 }>

async function drawn(facts: PaperFacts, { typefaces: read, now }: PaperDeps): Promise<File | Refused> {
  const typefaces = await read()
  const texts = [
    facts.title,
    facts.sentence,
    paperWords.note,
    ...facts.lines.flatMap(({ label, says }) => [label, says]),
  ]
  const missing = typefaces.bold.missingFrom(texts.join(''))
  if (missing.length > 0) return { problem: 'cannot-print-name', gaps: { characters: missing.join('') } }
  const bytes = await drawPdf([paper(facts, typefaces)], typefaces, { title: facts.title, at: now() })
  return { status: 200, body: { name: `${facts.title}.pdf`, mediaType: 'application/pdf', bytes } }
}
