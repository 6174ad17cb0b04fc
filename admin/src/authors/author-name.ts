import type { Author } from '../api/endpoints.ts'

/** What an author is called in the language that is shown, or in the first that has a name for them. */
export function nameIn(
  author: Author,
  language: string,
): { readonly name: string; readonly lang: string; readonly dir: 'rtl' | 'ltr' } {
  const text = author.texts.find((one) => one.language === language) ?? author.texts[0]
  return { name: text?.name ?? author.slug, lang: text?.language ?? '', dir: text?.dir ?? 'ltr' }
}
