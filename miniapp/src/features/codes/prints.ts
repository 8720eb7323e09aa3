import type { FileKind } from '../../platform/file'

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
