import { mintUnionCode, readableCode, linkOf } from '@gongyou/shared/domain/codes/union-code'
import type { PrintFacts } from '../print-facts'

export const printedCode = mintUnionCode(Uint8Array.from({ length: 10 }, (_, index) => index * 29 + 7))

/** What a poster at a motorway exit says. */
export const printedFacts: PrintFacts = {
  link: linkOf(printedCode, 'gongyou.example'),
  readable: readableCode(printedCode),
  posterNo: 'BL-0012',
  unionName: '宁波市北仑区货车司机工会联合会（演示）',
  phone: '0574-00000000',
  dues: '个人不用交会费，由上级工会承担',
  place: 'S20柴桥收费站出口',
  audience: '货车司机',
  isRoadside: true,
}
