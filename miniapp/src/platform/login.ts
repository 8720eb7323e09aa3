import Taro from '@tarojs/taro'
import { requestTimeout } from './settings'

/** WeChat's word for who holds the phone: single use, five minutes. Rejects when WeChat cannot be reached. */
export async function loginCode(): Promise<string | undefined> {
  const { code } = await Taro.login({ timeout: requestTimeout })
  return code
}
