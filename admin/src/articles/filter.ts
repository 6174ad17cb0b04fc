import { articleStates } from '../../../src/permissions.ts'

/** What the list is narrowed to, as it stands in the address. */
export interface ArticleFilter {
  readonly q?: string
  readonly state?: string
  readonly kind?: 'news' | 'report' | 'opinion' | 'interview' | 'photo-report'
  readonly language?: string
  readonly section?: string
  readonly own?: 'true'
  readonly sort?: 'published'
}

/** The kinds of articles. */
export const articleKinds = ['news', 'report', 'opinion', 'interview', 'photo-report'] as const

/** Reads the filter out of an address; what is no filter is left out. */
export function readFilter(search: Readonly<Record<string, unknown>>): ArticleFilter {
  const { q, state, kind, language, section, own, sort } = search
  const states =
    typeof state === 'string' ? state.split(',').filter((one) => articleStates.some((known) => known === one)) : []
  const known = articleKinds.find((one) => one === kind)
  return {
    ...(typeof q === 'string' && q !== '' ? { q: q.slice(0, 200) } : {}),
    ...(states.length > 0 ? { state: states.join(',') } : {}),
    ...(known === undefined ? {} : { kind: known }),
    ...(typeof language === 'string' && /^[A-Za-z-]{2,35}$/.test(language) ? { language } : {}),
    ...(typeof section === 'string' && /^[\da-f-]{36}$/.test(section) ? { section } : {}),
    ...(own === 'true' || own === true ? { own: 'true' } : {}),
    ...(sort === 'published' ? { sort } : {}),
  }
}
