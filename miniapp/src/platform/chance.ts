/**
 * A UUID (RFC 9562, version 4) that tells one tap from another. WeChat gives random bytes only asynchronously, and
 * nothing secret hangs on this number.
 */
export function newKey(): string {
  return 'xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx'.replace(/[xy]/g, (place) => {
    const digit = Math.floor(Math.random() * 16)
    return (place === 'x' ? digit : (digit % 4) + 8).toString(16)
  })
}
