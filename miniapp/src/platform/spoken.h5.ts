import './spoken.h5.scss'

const tapped = new Set(['button', 'checkbox', 'radio', 'link', 'tab'])

/**
 * Pages say what a thing is in WeChat's words, `aria-role`. A browser wants `role`, a place in the tab order and the
 * keyboard's Enter and Space; Taro's web components keep the name of a field from the field inside them; and a sheet
 * takes the focus, keeps it, and closes on Escape.
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
  document.addEventListener('keydown', closeOnEscape)
  document.addEventListener('focusin', keepWithinSheet)
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
  node.removeAttribute('aria-role')
  if (tapped.has(role)) node.setAttribute('tabindex', '0')
  if (role === 'heading') node.setAttribute('aria-level', '2')
  if (role === 'dialog') takeFocus(node)
  // a page without anything to tap is still scrolled with the arrows
  if (role === 'main') node.closest('.taro_page')?.setAttribute('tabindex', '0')
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

function takeFocus(sheet: Element): void {
  if (sheet.hasAttribute('tabindex')) return
  sheet.setAttribute('aria-modal', 'true')
  sheet.setAttribute('tabindex', '-1')
  // the sheet is drawn in the next frame: what is not drawn takes no focus
  requestAnimationFrame(() => (sheet as HTMLElement).focus({ preventScroll: true }))
}

function openSheet(): HTMLElement | undefined {
  const sheets = [...document.querySelectorAll<HTMLElement>('[role=dialog]')]
  return sheets.filter((sheet) => sheet.offsetParent !== null).pop()
}

function closeOnEscape({ key }: KeyboardEvent): void {
  if (key === 'Escape') openSheet()?.querySelector<HTMLElement>('.sheet-close')?.click()
}

/** Tabbing past the last thing on a sheet begins with the first again, and never reaches the page below. */
function keepWithinSheet({ target }: FocusEvent): void {
  const sheet = openSheet()
  if (sheet && target instanceof Node && !sheet.contains(target)) sheet.focus({ preventScroll: true })
}
