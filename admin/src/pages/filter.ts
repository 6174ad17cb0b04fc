/** What the list of pages is narrowed to, as it stands in the address. */
export interface PageFilter {
  readonly q?: string
  readonly language?: string
  readonly trashed?: 'true'
}

/** Reads the filter out of an address; what is no filter is left out. */
export function readPageFilter({ q, language, trashed }: Readonly<Record<string, unknown>>): PageFilter {
  return {
    ...(typeof q === 'string' && q !== '' ? { q: q.slice(0, 200) } : {}),
    ...(typeof language === 'string' && /^[A-Za-z-]{2,35}$/.test(language) ? { language } : {}),
    ...(trashed === 'true' || trashed === true ? { trashed: 'true' } : {}),
  }
}
