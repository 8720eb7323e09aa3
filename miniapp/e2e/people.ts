import { generateNationalId } from '@gongyou/shared/domain/identity/national-id'
import type { LocalDate } from '@gongyou/shared/kernel/time'
import { randomInt } from 'node:crypto'

/**
 * Somebody invented, with a number that belongs to nobody. The demo city's own people are counted from 300 up among
 * those born on one day, so a journey never meets one of them by chance.
 */
export interface Invented {
  readonly openid: string
  readonly name: string
  readonly nationalId: string
  readonly phoneNumber: string
}

/** So many that two people in one queue hardly ever have the same name. */
const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜']
const given = [...'安宁平和清明春晓秋实冬青海山江河林森远志强国文武方圆田野松柏竹梅兰石川云雨雪星月光辉']

/** As long as a name may be, in the writing of a Uyghur name. */
export const longName = '阿卜杜热合曼江·买买提吐尔逊江·艾合买提江阿卜杜拉热西提江尔'

export function inventWorker(): Invented {
  const year = randomInt(1975, 2003)
  const bornOn = `${year}-${twoDigits(randomInt(1, 13))}-${twoDigits(randomInt(1, 29))}` as LocalDate
  return {
    openid: `journey-${randomInt(1e12)}`,
    name: pick(surnames) + pick(given) + pick(given),
    nationalId: generateNationalId({ bornOn, sex: 'male', sequence: randomInt(100, 300) }),
    phoneNumber: `139${String(randomInt(1e8)).padStart(8, '0')}`,
  }
}

const twoDigits = (count: number) => String(count).padStart(2, '0')

function pick(from: readonly string[]): string {
  return from[randomInt(from.length)] ?? ''
}
