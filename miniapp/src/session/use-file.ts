import type { Request } from '@gongyou/shared/contracts/contract'
import type { RouteName } from '@gongyou/shared/contracts/routes'
import { useState } from 'react'
import { openFile, type FileOpened } from '../api/open-file'
import type { FileWish } from '../platform/file'
import { useConnection } from './connection'

/** Where a file stands that was asked for; `says` names it. */
export type FileMoment =
  { readonly at: 'idle' } | { readonly at: 'fetching'; readonly says: string; readonly percent: number } | FileOpened

/** What the file is, in a word or two for the person, beside how it is shown and named. */
export type OwnFileWish = Omit<FileWish, 'onProgress'> & { readonly says: string }

/** Fetches and opens files, one at a time. */
export function useFile() {
  const { session } = useConnection()
  const [moment, setMoment] = useState<FileMoment>({ at: 'idle' })

  async function fetchFile<R extends RouteName>(name: R, input: Request<R>, { says, ...wish }: OwnFileWish) {
    if (moment.at === 'fetching') return
    const told = (percent: number) => setMoment({ at: 'fetching', says, percent })
    told(0)
    setMoment(await openFile(session, name, input, { ...wish, onProgress: told }))
  }

  return { moment, fetchFile }
}
