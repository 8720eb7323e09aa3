interface Server {
  readonly url: string
}

export function postTo({ url }: Server, path: string, body: object): Promise<Response> {
  return fetch(url + path, { method: 'POST', body: JSON.stringify(body) })
}

/** What WeChat's stand-in on a local server has brought to somebody. */
export async function messagesTo({ url }: Server, openid: string): Promise<object[]> {
  const { items } = (await (await fetch(`${url}/__wechat/messages`)).json()) as { items: { to: string }[] }
  return items.filter(({ to }) => to === openid)
}
