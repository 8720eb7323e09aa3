/** Tells whether there is a network, now and at each change; returns how to stop listening. */
export function watchNetwork(tell: (online: boolean) => void): () => void {
  const listen = () => tell(navigator.onLine)
  listen()
  window.addEventListener('online', listen)
  window.addEventListener('offline', listen)
  return () => {
    window.removeEventListener('online', listen)
    window.removeEventListener('offline', listen)
  }
}
