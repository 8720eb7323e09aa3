import { problemIn, requestOf } from '@gongyou/shared/contracts/call'
import type { Request } from '@gongyou/shared/contracts/contract'
import type { ProblemBody } from '@gongyou/shared/contracts/problems'
import type { RouteName } from '@gongyou/shared/contracts/routes'
import { showFile, type FileWish } from '../platform/file'
import type { Session } from '../session/session'

/** What became of a file that was asked for. */
export type FileOpened =
  | { readonly at: 'shown'; readonly how: string }
  | { readonly at: 'refused'; readonly problem: ProblemBody }
  | { readonly at: 'cannot-show' }
  | { readonly at: 'offline' }

/** Fetches the file of a route and opens it; an expired session is renewed once. Never rejects. */
export async function openFile<R extends RouteName>(
  session: Pick<Session, 'token' | 'renew'>,
  name: R,
  input: Request<R>,
  wish: FileWish,
): Promise<FileOpened> {
  const attempt = async (token: string | undefined): Promise<FileOpened> => {
    const shown = await showFile(requestOf(name, input, { token }), wish)
    return shown.at === 'refused' ? { at: 'refused', problem: problemIn(shown.incoming) } : shown
  }
  try {
    const first = await attempt(await session.token())
    const isSignedOut = first.at === 'refused' && first.problem.code === 'signed-out'
    const renewed = isSignedOut ? await session.renew() : undefined
    return renewed ? await attempt(renewed) : first
  } catch {
    return { at: 'offline' }
  }
}
