import type { Send } from '@gongyou/shared/contracts/call'
import Taro from '@tarojs/taro'
import { apiHost, requestTimeout } from './settings'

type Method = Exclude<Taro.request.Option['method'], undefined>

/**
 * One request over WeChat's network; rejects when no answer came in time. `wx.request` sends no PATCH, so the API takes
 * each of those as a POST on the same path as well.
 */
export const send: Send = async ({ method, path, headers, body }) => {
  const reply = await Taro.request<string>({
    url: apiHost + path,
    method: (method === 'PATCH' ? 'POST' : method) as Method,
    header: headers,
    data: body,
    dataType: 'text',
    responseType: 'text',
    timeout: requestTimeout,
  })
  return { status: reply.statusCode, body: reply.data }
}
