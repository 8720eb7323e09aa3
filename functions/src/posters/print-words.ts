import type { PrintFacts } from './print-facts'

/**
 * What a print says beside the code's own facts. It promises what holds at every union and nothing that was not
 * measured: no "in a minute", no gifts, and of money only the union's own sentence.
 */
export const printWords = {
  greeting: ({ audience }: Pick<PrintFacts, 'audience'>) => `${audience ?? '师傅'}，欢迎您`,
  invitation: '微信扫码，加入工会',
  stopFirst: '请停稳车，再扫码',
  alreadyMember: '转会、看进度，也扫这个码',
  promises: ({ dues }: Pick<PrintFacts, 'dues'>) => [
    '会员证在手机里，换单位不用重新入会',
    '不拍身份证，不要银行卡，不要验证码',
    dues,
  ],
  cannotScan: '扫不了？在小程序里输入这一行',
  call: '打电话问工会',
  posterNo: (posterNo: string) => `海报编号 ${posterNo}`,
} as const
