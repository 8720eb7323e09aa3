/** What a field of a subscribe message may hold. Its name tells its kind: `thing1` is a thing. */
const kinds = new Map<string, (value: string) => boolean>(
  Object.entries({
    thing: (value) => isShort(value, 20),
    number: (value) => /^-?\d+(\.\d+)?$/.test(value) && value.length <= 32,
    letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
    symbol: (value) => /^[\p{P}\p{S}]{1,5}$/u.test(value),
    character_string: (value) => /^[\x21-\x7e]{1,32}$/.test(value),
    time: (value) => /\d{1,2}:\d{2}/.test(value),
    date: (value) => /^\d{4}(年\d{1,2}月\d{1,2}日|([-/.])\d{1,2}\2\d{1,2})/.test(value),
    amount: (value) => /^[¥￥$€£]?\d{1,10}(\.\d+)?元?$/.test(value),
    phone_number: (value) => /^[\d+\-#* ]{1,17}$/.test(value),
    car_number: (value) => /^[\p{Script=Han}]?[A-Z0-9]{1,7}\p{Script=Han}?$/u.test(value) && isShort(value, 8),
    name: (value) => isShort(value, /\p{Script=Han}/u.test(value) ? 10 : 20),
    phrase: (value) => /^\p{Script=Han}{1,5}$/u.test(value),
    enum: (value) => value !== '',
  }),
)

/** The first field of a subscribe message's data that WeChat would not take, in WeChat's words; undefined if none. */
export function fieldMistake(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null) return ' data'
  const wrong = Object.entries(data).find(([name, field]) => !isGood(name, field))
  return wrong && ` data.${wrong[0]}.value invalid`
}

function isGood(name: string, field: unknown): boolean {
  const value: unknown = typeof field === 'object' && field !== null ? Reflect.get(field, 'value') : undefined
  const rule = kinds.get(name.replace(/\d+$/, ''))
  return rule !== undefined && typeof value === 'string' && !/\p{Cc}/u.test(value) && rule(value)
}

function isShort(value: string, most: number): boolean {
  return value !== '' && [...value].length <= most
}
