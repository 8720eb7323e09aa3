import type { UnionCodeText } from '@gongyou/shared/kernel/ids'

/** Inside WeChat there is nowhere else to go. */
export const wayToWechat: (code?: UnionCodeText) => (() => void) | undefined = () => undefined
