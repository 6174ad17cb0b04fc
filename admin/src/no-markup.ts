/** What of Trusted Types is needed here; the types of the browser do not have it yet. */
interface TrustedTypes {
  readonly createPolicy: (name: string, rules: { readonly createHTML: (text: string) => string | null }) => unknown
}

/**
 * No text becomes markup, and nothing but the empty text is let through: react-aria empties what it has read out by assigning it, and
 * without this whoever types a date would lose the screen.
 */
export function allowOnlyEmptyMarkup(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', { createHTML: (text) => (text === '' ? '' : null) })
}
