import { sections } from './sections.ts'
import type { DemoMenu, EditionLanguage } from './types.ts'

const languages: readonly EditionLanguage[] = ['fa', 'ar', 'en']

/** The bar of desks and the pages at the foot, in each edition. */
export const menus: readonly DemoMenu[] = languages.flatMap((language) => [
  { language, place: 'main', items: sections.map(({ key }) => ({ kind: 'section', key })) },
  {
    language,
    place: 'footer',
    items: [
      { kind: 'page', key: 'about' },
      { kind: 'page', key: 'corrections' },
    ],
  },
])
