import Taro from '@tarojs/taro'

/** Offers to ring a number; closing the offer is no error. */
export function ring(phoneNumber: string): void {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
