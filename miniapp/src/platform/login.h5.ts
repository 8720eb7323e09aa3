import { demoCode } from './demo.h5'

/** Outside WeChat nobody can sign in, but in a demonstration with the local server's WeChat. */
export async function loginCode(): Promise<string | undefined> {
  return process.env.TARO_APP_DEMO === 'yes' ? demoCode('login') : undefined
}
