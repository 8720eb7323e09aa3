import type { Random } from './random'

const surnames = [
  ...'陈王张李林胡徐周吴郑沈叶杨朱俞刘黄何方蒋毛金邵孙谢余夏史江戴汪罗邱董袁曹施洪马虞赵屠柴谷柳葛干贺',
  '欧阳',
  '司徒',
]

const givenCharacters = [
  ...'山川江河海岸帆舟桥港渡潮浦湾岭峰云霞晴岚松柏竹兰荷桂枫禾稻麦茶桑青蓝朱墨晨曦晓望听观行知远安宁和平顺达通明朗旭升',
]

/** How names of other peoples stand on an ID card: in parts, with a dot between. */
const namesInParts = ['阿依古丽·吐尔逊', '买买提·艾力', '努尔江·哈德尔', '扎西·次仁', '古丽娜尔·阿不都']

/** Characters outside the basic plane, which many systems lack. */
const rareCharacters = ['𬭎', '𬬻', '𪩘', '𫖯']

/** A name put together by chance from everyday characters. */
export function inventedPersonName(random: Random): string {
  const given = Array.from({ length: random.chance(0.8) ? 2 : 1 }, () => random.pick(givenCharacters))
  return random.pick(surnames) + given.join('')
}

export function inventedNameInParts(random: Random): string {
  return random.pick(namesInParts)
}

export function inventedRareName(random: Random): string {
  return random.pick(surnames) + random.pick(rareCharacters)
}

const brandFirst = [...'甬潮浦港霞帆渔渡岚松禾桑涌岸']
const brandSecond = [...'达通顺安和远诚行联运捷友宁升']

/** A word that could be a company's. */
export function inventedBrand(random: Random): string {
  return random.pick(brandFirst) + random.pick(brandSecond)
}
