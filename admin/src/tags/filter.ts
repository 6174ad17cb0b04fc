/** What the list of tags is narrowed to, as it stands in the address. */
export interface TagFilter {
  readonly q?: string
  readonly language?: string
  readonly unused?: 'true'
}

/** Reads the filter out of an address; what is no filter is left out. */
export function readTagFilter({ q, language, unused }: Readonly<Record<string, unknown>>): TagFilter {
  return {
    ...(typeof q === 'string' && q !== '' ? { q: q.slice(0, 200) } : {}),
    ...(typeof language === 'string' && /^[A-Za-z-]{2,35}$/.test(language) ? { language } : {}),
    ...(unused === 'true' || unused === true ? { unused: 'true' } : {}),
  }
}
