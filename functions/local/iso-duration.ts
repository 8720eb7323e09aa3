import type { Duration } from '@gongyou/shared/kernel/time'
import { days, hours, minutes, seconds } from '@gongyou/shared/kernel/time'

const shape = /^(-?)P(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/

/** A duration as ISO 8601 writes it, in weeks, days, hours, minutes and seconds: `PT48H`, `P3D`, `-PT10M`. */
export function readIsoDuration(text: string): Duration | undefined {
  const [whole, sign, ...counts] = shape.exec(text) ?? []
  if (whole === undefined || counts.every((count) => count === undefined)) return undefined
  const [inWeeks = 0, inDays = 0, inHours = 0, inMinutes = 0, inSeconds = 0] = counts.map((count) => Number(count ?? 0))
  const total = days(inWeeks * 7 + inDays) + hours(inHours) + minutes(inMinutes) + seconds(inSeconds)
  return (sign === '-' ? -total : total) as Duration
}
