const key = 'matbaa.reloaded-at'
const minute = 60_000

/**
 * A page that stood open while the newsroom got a new version asks for files that are gone when it opens a screen for the first time:
 * it is loaded anew, once in a minute at most, so that a file that is really missing is told as a failure.
 */
export function reloadWhenReplaced(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(key))
    if (Date.now() - last < minute) return
    sessionStorage.setItem(key, String(Date.now()))
    event.preventDefault()
    location.reload()
  })
}
