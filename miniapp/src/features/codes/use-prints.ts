import type { StaffCode } from '@gongyou/shared/contracts/contract'
import { useState } from 'react'
import { openFile, type FileOpened } from '../../api/open-file'
import type { FileKind } from '../../platform/file'
import { useConnection } from '../../session/connection'

interface PrintKind {
  readonly says: string
  /** What it is for, in a few words. */
  readonly use: string
  readonly kind: FileKind
}

/** What can be printed of a code, the most wanted first. */
export const prints = {
  'print.poster': { says: '海报', use: 'A3，发给打印店', kind: 'pdf' },
  'print.picture': { says: '海报图片', use: '发微信群', kind: 'picture' },
  'print.card': { says: '名片', use: '放钱包里', kind: 'pdf' },
  'print.sheet': { says: '十二张小码', use: '一张纸，剪开发', kind: 'pdf' },
  'print.miniProgramCode': { says: '小程序码', use: '放进宣传页，只能用微信扫', kind: 'picture' },
} as const satisfies Record<string, PrintKind>

export type PrintName = keyof typeof prints

/** Where a print stands that was asked for. */
export type PrintMoment =
  { readonly at: 'idle' } | { readonly at: 'fetching'; readonly name: PrintName; readonly percent: number } | FileOpened

/** Fetches and opens the prints of a code, one at a time. */
export function usePrints({ code, posterNo }: Pick<StaffCode, 'code' | 'posterNo'>) {
  const { session } = useConnection()
  const [moment, setMoment] = useState<PrintMoment>({ at: 'idle' })

  async function print(name: PrintName): Promise<void> {
    if (moment.at === 'fetching') return
    const { says, kind } = prints[name]
    const told = (percent: number) => setMoment({ at: 'fetching', name, percent })
    told(0)
    setMoment(await openFile(session, name, { code }, { kind, name: `${says}${posterNo}`, onProgress: told }))
  }

  return { moment, print }
}
