/** Calls `look` whenever somebody comes back to this window, until what it returns is called. A browser may tell of it twice. */
export function onComingBack(look: () => void): () => void {
  const lookIfSeen = (): void => {
    if (document.visibilityState === 'visible') look()
  }
  window.addEventListener('focus', lookIfSeen)
  document.addEventListener('visibilitychange', lookIfSeen)
  return () => {
    window.removeEventListener('focus', lookIfSeen)
    document.removeEventListener('visibilitychange', lookIfSeen)
  }
}
