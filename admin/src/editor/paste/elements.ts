/** All elements of a name or selector, as they stand now. */
export function all(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(selector)]
}

/** Takes an element away and leaves what is in it. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

/** Gives an element another name; what it says about itself is left behind, its content goes along. */
export function rename(element: Element, name: string): HTMLElement {
  const renamed = element.ownerDocument.createElement(name)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
  return renamed
}

/** Puts everything in an element into another one inside it. */
export function wrapContent(element: Element, name: string): HTMLElement {
  const inner = element.ownerDocument.createElement(name)
  inner.append(...element.childNodes)
  element.append(inner)
  return inner
}

/** Whether nothing would be seen: no letters, no pictures, nothing but spaces. */
export function isBlankElement(element: Element): boolean {
  return (
    isBlankText(element.textContent) &&
    element.querySelector('img, hr, iframe, table, video, audio, [data-node]') === null
  )
}

/** White space, the kind that does not break among it; not U+200C, which is part of a word. */
export function isBlankText(text: string): boolean {
  return /^[\s\u00a0]*$/.test(text)
}

/**
 * What the `style` attribute said (`quiet.ts` has renamed it), by property. Read as text: the browser drops `mso-…` as unknown, and under a content policy all of it.
 */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  return declarationsOf(element.getAttribute('data-style') ?? '')
}

/** The declarations of a block of CSS. */
export function declarationsOf(css: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const declaration of css.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon > 0)
      found.set(
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      )
  }
  return found
}
