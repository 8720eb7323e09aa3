/** Writes one line: the name of an event and ids. Never a name, a phone, an ID number, or a body. */
export type Log = (event: string, ids?: Readonly<Record<string, string | number | boolean | undefined>>) => void
