const largeFrom = 19

/** Whether the browser is set to large letters; the page's own root size is Taro's and tells nothing. */
export function systemTypeIsLarge(): boolean {
  const probe = document.createElement('div')
  probe.style.fontSize = 'medium'
  document.body.append(probe)
  const size = parseFloat(getComputedStyle(probe).fontSize)
  probe.remove()
  return size >= largeFrom
}
