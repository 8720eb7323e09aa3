const first = 30
const longest = 3600

/**
 * How many seconds a fact waits before it is tried again: twice as long each time up to an hour, since WeChat's limits
 * end with the day; between half of it and the whole, so that thousands do not come back in one second.
 *
 * @param tries how often it was tried, this time included
 * @param random a number from 0 up to 1
 */
export function retryDelay(tries: number, random: number): number {
  const whole = Math.min(longest, first * 2 ** Math.min(tries - 1, 10))
  return Math.round(whole * (0.5 + random / 2))
}
