/** What the pages gain where scripts run. Nothing depends on it: without it every link leads where it says. */

showCurrentSection()
document.addEventListener('click', (event) => {
  const target = event.target
  if (!(target instanceof Element) || !(event instanceof MouseEvent)) return
  const code = target.closest<HTMLAnchorElement>('a[data-copy]')
  // A click with a key held means a new tab or window: that is left alone, as is a page without a clipboard (plain http).
  if (code === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !isSecureContext) return
  event.preventDefault()
  void copyLink(code)
})
// What is a page without this script is a dialog with it.
const dialogs = new Map<string, Promise<HTMLDialogElement>>()
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-dialog]')) {
  // The page itself needs no dialog of itself.
  if (link.pathname === location.pathname) continue
  link.setAttribute('aria-haspopup', 'dialog')
  // Whoever comes near it is about to open it.
  for (const sign of ['pointerenter', 'focus']) link.addEventListener(sign, () => void findDialog(link).catch(() => {}))
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    findDialog(link).then(
      (dialog) => dialog.showModal(),
      () => location.assign(link.href),
    )
  })
}
// What is suggested while somebody types comes when a search is begun.
document.addEventListener('focusin', ({ target }) => void offerSuggestions(target))
void offerSuggestions(document.activeElement)
const share = document.querySelector<HTMLElement>('[data-share]')
if (share !== null && 'share' in navigator) offerShare(share)
for (const figure of document.querySelectorAll<HTMLElement>('figure.embed[data-embed]')) offerEmbed(figure)
const { ticket } = document.querySelector<HTMLElement>('.article')?.dataset ?? {}
if (ticket !== undefined) countView(ticket)

/** Brings the current section into sight where the bar is longer than the screen. */
function showCurrentSection(): void {
  const bar = document.querySelector('.sections ul')
  const current = bar?.querySelector('[aria-current]')
  if (bar === null || bar === undefined || current === null || current === undefined) return
  const box = bar.getBoundingClientRect()
  const item = current.getBoundingClientRect()
  bar.scrollLeft += item.left + item.width / 2 - box.left - box.width / 2
}

/** The dialog of a link, made of the page it leads to; what went wrong is tried again the next time. */
function findDialog(link: HTMLAnchorElement): Promise<HTMLDialogElement> {
  const known = dialogs.get(link.href) ?? makeDialog(link)
  dialogs.set(link.href, known)
  known.catch(() => dialogs.delete(link.href))
  return known
}

async function makeDialog(link: HTMLAnchorElement): Promise<HTMLDialogElement> {
  const response = await fetch(link.href)
  if (!response.ok) throw new Error(response.statusText)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  const panel = page.querySelector('[data-panel]')
  const title = panel?.querySelector('h1')
  if (!panel || !title) throw new Error('no panel')
  const dialog = document.createElement('dialog')
  // Two such dialogs may be in one page: their headings are told apart.
  title.id = `panel-${dialogs.size}`
  dialog.setAttribute('aria-labelledby', title.id)
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'dialog-close'
  close.textContent = '×'
  close.setAttribute('aria-label', link.dataset['dialog'] ?? '')
  close.addEventListener('click', () => dialog.close())
  // A click beside the panel meets the dialog itself.
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close())
  panel.querySelector('input')?.setAttribute('autofocus', '')
  dialog.append(close, panel)
  document.body.append(dialog)
  return dialog
}

/** Loads the script of suggestions, once for each field of a search. */
async function offerSuggestions(field: EventTarget | null): Promise<void> {
  if (!(field instanceof HTMLInputElement)) return
  const { suggest } = field.dataset
  if (suggest === undefined) return
  delete field.dataset['suggest']
  const { attach } = (await import(suggest)) as typeof import('./suggest.ts')
  attach(field)
}

/** Puts the device's own way of sharing before the links. */
function offerShare(group: HTMLElement): void {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button'
  button.textContent = group.dataset['share'] ?? ''
  const url = group.querySelector<HTMLAnchorElement>('[data-copy]')?.href ?? location.href
  button.addEventListener('click', () => void navigator.share({ title: document.title, url }).catch(() => {}))
  const item = document.createElement('li')
  item.append(button)
  group.querySelector('ul')?.prepend(item)
}

/** Copies the short link and says so; where that is refused the link is followed. */
async function copyLink(link: HTMLAnchorElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(link.dataset['copy'] ?? link.href)
  } catch {
    location.assign(link.href)
    return
  }
  const status = link.parentElement?.querySelector('[role=status]')
  if (status === null || status === undefined) return
  status.textContent = link.dataset['copied'] ?? ''
  setTimeout(() => (status.textContent = ''), 2500)
}

/** Puts a button before the link of something that lies with another house; only a click on it asks that house for anything. */
function offerEmbed(figure: HTMLElement): void {
  const link = figure.querySelector('a.embed-link')
  const address = figure.dataset['embed'] ?? ''
  if (link === null || !address.startsWith('https://')) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button embed-load'
  button.textContent = figure.dataset['load'] ?? ''
  button.addEventListener('click', () => {
    const frame = document.createElement('iframe')
    frame.title = link.textContent ?? ''
    frame.src = address
    frame.allow = 'fullscreen; encrypted-media; picture-in-picture'
    frame.referrerPolicy = 'strict-origin-when-cross-origin'
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-presentation')
    button.remove()
    link.replaceWith(frame)
    frame.focus()
  })
  link.before(button)
}

/** Tells that a page was read once it has been in sight for a second without a break; nothing about the reader is kept or sent. */
function countView(ticket: string): void {
  let timer: ReturnType<typeof setTimeout>
  const watch = (): void => {
    clearTimeout(timer)
    // A page that is fetched and drawn ahead is hidden until somebody opens it.
    if (!document.hidden) timer = setTimeout(tell, 1000)
  }
  const tell = (): void => {
    document.removeEventListener('visibilitychange', watch)
    navigator.sendBeacon('/-/view', new URLSearchParams({ ticket }))
  }
  document.addEventListener('visibilitychange', watch)
  document.addEventListener('prerenderingchange', watch)
  watch()
}
