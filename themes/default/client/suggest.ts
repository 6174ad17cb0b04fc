/** What the server suggests for what was typed, in the language of the edition. */
interface Suggested {
  readonly status: string
  readonly items: readonly { readonly text: string; readonly url: string; readonly label?: string }[]
}

/** Typing on within so many milliseconds asks only once. */
const pauseMs = 120

let attached = 0

/**
 * Makes a field of a search a combobox (WAI-ARIA 1.2) with a list of links below it: arrows move, Enter follows the chosen one or
 * sends the form, Escape closes the list and nothing else.
 */
export function attach(field: HTMLInputElement): void {
  const form = field.form
  if (form === null) return
  const id = `suggestions-${(attached += 1)}`
  const list = document.createElement('div')
  list.id = id
  list.className = 'suggestions'
  list.hidden = true
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', field.dataset['title'] ?? '')
  const status = document.createElement('p')
  status.className = 'visually-hidden'
  status.setAttribute('role', 'status')
  form.append(list, status)
  field.setAttribute('role', 'combobox')
  field.setAttribute('aria-autocomplete', 'list')
  field.setAttribute('aria-controls', id)

  let chosen = -1
  let timer: ReturnType<typeof setTimeout> | undefined
  let asking: AbortController | undefined
  const options = (): readonly HTMLAnchorElement[] => [...list.querySelectorAll('a')]

  const open = (isOpen: boolean): void => {
    list.hidden = !isOpen
    field.setAttribute('aria-expanded', String(isOpen))
    choose(-1)
  }
  const choose = (place: number): void => {
    chosen = place
    for (const [index, option] of options().entries()) option.setAttribute('aria-selected', String(index === place))
    const option = options()[place]
    if (option === undefined) field.removeAttribute('aria-activedescendant')
    else {
      field.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    }
  }
  const close = (): void => {
    clearTimeout(timer)
    asking?.abort()
    status.textContent = ''
    open(false)
  }
  const show = ({ status: said, items }: Suggested): void => {
    list.replaceChildren(...items.map((item, place) => optionOf(item, `${id}-${place}`)))
    status.textContent = said
    open(items.length > 0)
  }
  const ask = async (typed: string): Promise<void> => {
    asking?.abort()
    const { signal } = (asking = new AbortController())
    try {
      const response = await fetch(`${field.dataset['source'] ?? ''}?${new URLSearchParams({ q: typed }).toString()}`, {
        signal,
      })
      // Given up, or gone: the search itself still works.
      if (!response.ok) return close()
      const found = (await response.json()) as Suggested
      if (!signal.aborted && document.activeElement === field) show(found)
    } catch {
      if (!signal.aborted) close()
    }
  }

  field.addEventListener('input', () => {
    clearTimeout(timer)
    const typed = field.value.trim()
    if (typed.length < 2) close()
    else timer = setTimeout(() => void ask(typed), pauseMs)
  })
  field.addEventListener('keydown', (event) => {
    // Keys of an input method are its own.
    if (event.isComposing || list.hidden) return
    const count = options().length
    if (event.key === 'ArrowDown') choose(chosen + 1 < count ? chosen + 1 : -1)
    else if (event.key === 'ArrowUp') choose(chosen >= 0 ? chosen - 1 : count - 1)
    else if (event.key === 'Escape') close()
    else if (event.key === 'Enter' && chosen >= 0) options()[chosen]?.click()
    else return
    event.preventDefault()
  })
  // The list stays while it is pressed, for the press to arrive.
  list.addEventListener('pointerdown', (event) => event.preventDefault())
  field.addEventListener('blur', close)
  form.addEventListener('submit', close)
  open(false)
  if (field.value.trim() !== '' && document.activeElement === field) field.dispatchEvent(new Event('input'))
}

function optionOf({ text, url, label }: Suggested['items'][number], id: string): HTMLAnchorElement {
  const option = document.createElement('a')
  option.id = id
  option.href = url
  option.tabIndex = -1
  option.setAttribute('role', 'option')
  const words = document.createElement('bdi')
  words.textContent = text
  option.append(words)
  if (label !== undefined) {
    const kind = document.createElement('span')
    kind.textContent = label
    option.append(' ', kind)
  }
  return option
}
