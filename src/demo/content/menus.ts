import { editions } from './editions.ts'
import { pages } from './pages.ts'
import { sections } from './sections.ts'
import type { DemoMenu } from './types.ts'

/** The bar of desks and the pages at the foot: what each edition has of them. */
export const menus: readonly DemoMenu[] = editions.flatMap(({ language }) => [
  {
    language,
    place: 'main',
    items: sections.filter(({ texts }) => texts[language] !== undefined).map(({ key }) => ({ kind: 'section', key })),
  },
  {
    language,
    place: 'footer',
    items: pages.filter(({ texts }) => texts[language] !== undefined).map(({ key }) => ({ kind: 'page', key })),
  },
])
