const tapped = new Set(['button', 'checkbox', 'radio', 'link'])

/**
 * Pages say what a thing is in WeChat's words, `aria-role`. A browser wants `role`, a place in the tab order and the
 * keyboard's Enter and Space; and Taro's web components keep the name of a field from the field inside them.
 */
export function speakToReaders(): void {
  const watch = { childList: true, subtree: true, attributeFilter: ['aria-role', 'aria-label'] }
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes') translate(target)
      addedNodes.forEach(translateAll)
    }
  }).observe(document.body, watch)
  translateAll(document.body)
  document.addEventListener('keydown', pressLikeAFinger)
}

function translateAll(node: Node): void {
  translate(node)
  if (node instanceof Element)
    node.querySelectorAll('[aria-role], taro-button-core, input, textarea').forEach(translate)
}

function translate(node: Node): void {
  if (!(node instanceof Element)) return
  if (node.matches('input, textarea')) return nameAfterItsHost(node)
  const role = node.matches('taro-button-core') ? 'button' : node.getAttribute('aria-role')
  if (!role) return
  node.setAttribute('role', role)
  if (tapped.has(role)) node.setAttribute('tabindex', '0')
}

function nameAfterItsHost(field: Element): void {
  const name = field.closest('taro-input-core, taro-textarea-core')?.getAttribute('aria-label')
  // set only when it differs: a change to this attribute is itself watched
  if (name && field.getAttribute('aria-label') !== name) field.setAttribute('aria-label', name)
}

function pressLikeAFinger(event: KeyboardEvent): void {
  const { target, key } = event
  if (!(target instanceof HTMLElement) || (key !== 'Enter' && key !== ' ')) return
  if (!tapped.has(target.getAttribute('role') ?? '')) return
  event.preventDefault()
  target.click()
}
