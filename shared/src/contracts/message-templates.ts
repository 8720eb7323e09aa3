import type { Template } from '../domain/notify/template'
import type { MessageKind } from '../domain/notify/told'

/** The city's templates. Of a kind without one nobody is told, and nobody is offered to be. */
export type MessageTemplates = Readonly<Partial<Record<MessageKind, Template>>>
