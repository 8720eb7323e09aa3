import type { Request } from '@gongyou/shared/contracts/contract'
import type { UnionKind } from '@gongyou/shared/contracts/names'
import { problems } from '@gongyou/shared/contracts/problems'
import { isHosted } from '@gongyou/shared/domain/unions/kinds'
import { dayDigits, typedDay } from '../../session/typed-date'
import type { StaffUnion } from './use-staff-union'

/** A union on the form, as typed; dates as their digits. */
export interface UnionDraft {
  readonly name: string
  /** Other names, with 、 between. */
  readonly aliases: string
  readonly regions: readonly string[]
  readonly acceptsIndividuals: boolean
  readonly occupations: readonly string[]
  readonly phone: string
  readonly dues: Request<'union.create'>['dues']['kind']
  readonly duesSays: string
  readonly chair: string
  readonly termEndsOn: string
  readonly admissionPolicy: 'review' | 'auto'
  readonly resolution: string
  readonly passedOn: string
  readonly authorisedBy: string
  readonly until: string
  readonly employerUscc: string
  readonly uscc: string
  readonly foundedOn: string
  readonly line?: { readonly id: string; readonly name: string }
  readonly host?: { readonly id: string; readonly name: string }
}

type Form = Request<'union.create'>
/** What both creating and editing send. */
export type Particulars = Omit<Form, 'parentId' | 'kind' | 'form' | 'scope' | 'approvalDocument'>

/** What is wrong, by the path under which the server names it. */
export type WrongUnion = Readonly<Record<string, string | undefined>>

export const emptyUnion: UnionDraft = {
  name: '',
  aliases: '',
  regions: [],
  acceptsIndividuals: true,
  occupations: [],
  phone: '',
  dues: 'waived',
  duesSays: '个人不用交会费',
  chair: '',
  termEndsOn: '',
  admissionPolicy: 'review',
  resolution: '',
  passedOn: '',
  authorisedBy: '',
  until: '',
  employerUscc: '',
  uscc: '',
  foundedOn: '',
}

/** The form as a union that stands fills it. */
export function draftOf(union: StaffUnion): UnionDraft {
  const { aliases, dues, committee, authorisation, employerUscc, uscc, foundedOn, line, host } = union
  const { name, regions, acceptsIndividuals, occupations, phone, admissionPolicy } = union
  return {
    name,
    regions,
    acceptsIndividuals,
    occupations,
    phone,
    admissionPolicy,
    line,
    host,
    aliases: aliases.join('、'),
    dues: dues.kind,
    duesSays: dues.says,
    chair: committee?.chair ?? '',
    termEndsOn: dayDigits(committee?.termEndsOn),
    resolution: authorisation?.resolution ?? '',
    passedOn: dayDigits(authorisation?.passedOn),
    authorisedBy: authorisation?.chair ?? '',
    until: dayDigits(authorisation?.until),
    employerUscc: employerUscc ?? '',
    uscc: uscc ?? '',
    foundedOn: dayDigits(foundedOn),
  }
}

/** What was typed as the wire wants it; what was left empty is left out. */
export function particularsOf(draft: UnionDraft): Particulars {
  const { name, regions, acceptsIndividuals, occupations, phone, admissionPolicy } = draft
  const text = (typed: string) => (typed.trim() === '' ? undefined : typed.trim())
  return {
    name: name.trim(),
    regions: [...regions],
    acceptsIndividuals,
    occupations: [...occupations],
    phone: phone.trim(),
    admissionPolicy,
    aliases: draft.aliases.split(/[、,，\s]+/).filter(Boolean),
    dues: { kind: draft.dues, says: draft.duesSays.trim() },
    committee: committeeOf(draft),
    authorisation: authorisationOf(draft),
    employerUscc: text(draft.employerUscc),
    uscc: text(draft.uscc),
    foundedOn: typedDay(draft.foundedOn),
    lineId: draft.line?.id,
    hostId: draft.host?.id,
  }
}

function committeeOf({ chair, termEndsOn }: UnionDraft): Particulars['committee'] {
  const ends = typedDay(termEndsOn)
  return chair.trim() === '' || !ends ? undefined : { chair: chair.trim(), termEndsOn: ends }
}

/** Half an authorisation is none: the server then says which one is needed. */
function authorisationOf({ resolution, passedOn, authorisedBy, until }: UnionDraft): Particulars['authorisation'] {
  const [passed, ends] = [typedDay(passedOn), typedDay(until)]
  if (resolution.trim() === '' || authorisedBy.trim() === '' || !passed || !ends) return undefined
  return { resolution: resolution.trim(), passedOn: passed, chair: authorisedBy.trim(), until: ends }
}

const { says: needed } = problems['field-needed']
const { says: invalid } = problems['field-invalid']

/** What can be said before anything is sent: what is missing, and dates that are none. The rules proper are the server's. */
export function wrongIn(draft: UnionDraft, kind: UnionKind | undefined): WrongUnion {
  const empty = (typed: string) => (typed.trim() === '' ? needed : undefined)
  const date = (digits: string) => (digits !== '' && !typedDay(digits) ? invalid : undefined)
  const hasCommittee = draft.chair.trim() !== '' || draft.termEndsOn !== ''
  const found: WrongUnion = {
    name: empty(draft.name),
    regions: draft.regions.length === 0 ? needed : undefined,
    phone: empty(draft.phone),
    'dues.says': empty(draft.duesSays),
    'committee.chair': hasCommittee ? empty(draft.chair) : undefined,
    'committee.termEndsOn': hasCommittee ? (empty(draft.termEndsOn) ?? date(draft.termEndsOn)) : undefined,
    'authorisation.passedOn': date(draft.passedOn),
    'authorisation.until': date(draft.until),
    foundedOn: date(draft.foundedOn),
    employerUscc: kind === 'employer' ? empty(draft.employerUscc) : undefined,
    hostId: kind && isHosted(kind) && !draft.host ? needed : undefined,
  }
  return Object.fromEntries(Object.entries(found).filter(([, says]) => says !== undefined))
}
